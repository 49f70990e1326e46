import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the receiver got in one request. */
export interface Got {
  url: string;
  signature: string | undefined;
  bytes: Buffer;
  json: Record<string, unknown>;
}

/** What it answers; null: nothing, ever. */
export type Reply = { status?: number; body?: string; contentType?: string } | null;

/** A webhook that keeps what it gets and answers what it is told. */
export class Receiver {
  readonly got: Got[] = [];
  reply: (got: Got) => Reply | Promise<Reply> = () => ({});

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const signature = request.headers['x-viber-content-signature'] as string | undefined;
        const got = { url: request.url ?? '', signature, bytes, json: JSON.parse(bytes.toString()) };
        receiver.got.push(got);
        void Promise.resolve(receiver.reply(got)).then((reply) => {
          if (!reply) return;
          response.writeHead(reply.status ?? 200, reply.contentType ? { 'content-type': reply.contentType } : {});
          response.end(reply.body ?? '');
        });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** Those of one event, in order of arrival. */
  of(event: string): Got[] {
    return this.got.filter((got) => got.json['event'] === event);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Calls the simulated API as a product would. The text is kept: tokens in it are exact. */
export async function call(
  apiUrl: string,
  apiKey: string | null,
  endpoint: string,
  body: unknown,
): Promise<{ http: number; status: number; text: string; json: Record<string, unknown> }> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (apiKey !== null) headers['x-viber-auth-token'] = apiKey;
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${apiUrl}/${endpoint}`, { method: 'POST', headers, body: raw });
  const text = await answer.text();
  const json = JSON.parse(text) as Record<string, unknown>;
  return { http: answer.status, status: json['status'] as number, text, json };
}

/** The token in a send's answer, with all its digits. */
export function tokenIn(text: string): string {
  return /"message_token":(\d+)/.exec(text)?.[1] ?? '';
}
