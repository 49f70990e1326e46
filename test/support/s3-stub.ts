import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebServer } from './web-server.js';

const REGION = 'eu-test-1';
const KEY_ID = 'AKIATEST';
const SECRET = 'secret-of-the-tests';

/** A store that speaks as much of S3 as we use, and checks every signature. */
export class S3Stub {
  readonly objects = new Map<string, Buffer>();
  /** Method and path of each request, in order. */
  readonly asked: string[] = [];
  /** The next PUT is cut off half way, as by a network that fails. */
  cutNextPut = false;
  /** What is not allowed at this moment: answered with 403. */
  refuses: (method: string, key: string) => boolean = () => false;

  private constructor(
    private readonly server: WebServer,
    readonly bucket: string,
  ) {}

  static async start(bucket = 'files'): Promise<S3Stub> {
    const stub = new S3Stub(await WebServer.start(), bucket);
    stub.server.answer = (response, request) => void stub.take(request, response);
    return stub;
  }

  /** Settings of a service that keeps its files here. */
  get settings() {
    return {
      FILES_S3_BUCKET: this.bucket,
      FILES_S3_ENDPOINT: this.server.origin,
      FILES_S3_REGION: REGION,
      FILES_S3_ACCESS_KEY_ID: KEY_ID,
      FILES_S3_SECRET_ACCESS_KEY: SECRET,
    };
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.server.origin);
    this.asked.push(`${request.method} ${pathname}`);
    if (request.method === 'PUT' && this.cutNextPut) {
      this.cutNextPut = false;
      request.once('data', () => request.destroy());
      return;
    }
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    const key = decodeURIComponent(pathname.slice(1));
    const fault = faultIn(request, body);
    if (fault) return refuse(response, 403, 'SignatureDoesNotMatch', fault);
    if (!`${key}/`.startsWith(`${this.bucket}/`)) return refuse(response, 404, 'NoSuchBucket', key);
    const object = key.slice(this.bucket.length + 1);
    if (this.refuses(request.method!, object)) return refuse(response, 403, 'AccessDenied', object);
    if (searchParams.has('list-type')) return list(response, [...this.objects.keys()], searchParams);
    this.carryOut(request, response, object, body);
  }

  private carryOut(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer): void {
    const object = this.objects.get(key);
    switch (request.method) {
      case 'PUT':
        this.objects.set(key, body);
        return void response.writeHead(200, { etag: `"${sha256(body)}"` }).end();
      case 'DELETE':
        this.objects.delete(key);
        return void response.writeHead(204).end();
      case 'HEAD':
        return void response.writeHead(object ? 200 : 404, object && { 'content-length': object.length }).end();
      case 'GET':
        return object ? give(request, response, object) : refuse(response, 404, 'NoSuchKey', key);
      default:
        return refuse(response, 405, 'MethodNotAllowed', request.method!);
    }
  }
}

function list(response: ServerResponse, keys: string[], asked: URLSearchParams): void {
  const prefix = asked.get('prefix') ?? '';
  const contents = keys.filter((key) => key.startsWith(prefix)).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const xml = `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
  response.writeHead(200, { 'content-type': 'application/xml' }).end(xml);
}

function give(request: IncomingMessage, response: ServerResponse, object: Buffer): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  if (!range) return void response.writeHead(200, { 'content-length': object.length }).end(object);
  const part = object.subarray(Number(range[1]), Number(range[2]) + 1);
  const headers = { 'content-length': part.length, 'content-range': `bytes ${range[1]}-${range[2]}/${object.length}` };
  response.writeHead(206, headers).end(part);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const xml = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** What is wrong with the signature (AWS Signature Version 4); null when it is right. */
function faultIn({ method, url, headers }: IncomingMessage, body: Buffer): string | null {
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  );
  if (!given) return 'not signed';
  const [, credential, signedHeaders, signature] = given as unknown as [string, string, string, string];
  const [keyId, day, ...scope] = credential.split('/');
  if (keyId !== KEY_ID || scope.join('/') !== `${REGION}/s3/aws4_request`) return `signed for ${credential}`;
  const contentHash = String(headers['x-amz-content-sha256']);
  if (/^[0-9a-f]{64}$/.test(contentHash) && contentHash !== sha256(body)) return 'another body';
  const { pathname, searchParams } = new URL(url!, 'http://any');
  const query = [...searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).toSorted();
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, pathname, query.join('&'), lines.join(''), signedHeaders, contentHash].join('\n');
  const time = String(headers['x-amz-date']);
  const toSign = ['AWS4-HMAC-SHA256', time, [day, ...scope].join('/'), sha256(canonical)].join('\n');
  const key = [day!, ...scope].reduce((secret: string | Buffer, part) => hmac(secret, part), `AWS4${SECRET}`);
  return hmac(key, toSign).toString('hex') === signature ? null : 'another signature';
}
