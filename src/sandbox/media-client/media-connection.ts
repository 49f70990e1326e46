import { createHash } from 'node:crypto';
import { Agent, request } from 'undici';

/** Headers of one answer, as far as a client looks at them. */
export interface MediaAnswer {
  status: number;
  /** As it stands there; empty when there is none. */
  contentType: string;
  /** null: no Content-Length, or none that is a number. */
  contentLength: number | null;
  contentRange: string;
}

/** One answer with its content, which is counted and hashed while it comes and kept only when it is small. */
export interface MediaAnswerWithContent extends MediaAnswer {
  size: number;
  sha256: string;
  /** The first bytes, enough to see what it is. */
  beginning: Buffer;
  /** The whole content when it has at most 4 MiB. */
  bytes?: Buffer;
  /** Why it did not come to its end. */
  broken?: string;
}

const KEPT_BYTES = 4 * 1_048_576;
const BEGINNING_BYTES = 100;
/** More than Viber takes of anything; what goes on and on must end somewhere. */
const GIVEN_UP_BYTES = 64 * 1_048_576;
const IDLE_MS = 10_000;

/** How a phone loads: no redirects, no token, no compression, silence of ten seconds is an error. */
export class MediaConnection {
  private readonly agent = new Agent({ headersTimeout: IDLE_MS, bodyTimeout: IDLE_MS, connect: { timeout: IDLE_MS } });

  async head(url: string): Promise<MediaAnswer> {
    const answer = await request(url, { method: 'HEAD', dispatcher: this.agent });
    await answer.body.dump();
    return answered(answer.statusCode, answer.headers);
  }

  /** @param range value of the Range header */
  async get(url: string, range?: string): Promise<MediaAnswerWithContent> {
    const headers = range === undefined ? {} : { range };
    const answer = await request(url, { method: 'GET', headers, dispatcher: this.agent });
    return { ...answered(answer.statusCode, answer.headers), ...(await contentOf(answer.body)) };
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function answered(status: number, headers: Record<string, string | string[] | undefined>): MediaAnswer {
  const one = (name: string): string => String(headers[name] ?? '');
  const length = one('content-length');
  return {
    status,
    contentType: one('content-type'),
    contentLength: /^\d+$/.test(length) ? Number(length) : null,
    contentRange: one('content-range'),
  };
}

type Content = Pick<MediaAnswerWithContent, 'size' | 'sha256' | 'beginning' | 'bytes' | 'broken'>;

async function contentOf(body: AsyncIterable<Buffer>): Promise<Content> {
  const hash = createHash('sha256');
  let size = 0;
  let kept: Buffer[] = [];
  let beginning = Buffer.alloc(0);
  let broken: string | undefined;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      hash.update(chunk);
      if (beginning.length < BEGINNING_BYTES) {
        beginning = Buffer.concat([beginning, chunk]).subarray(0, BEGINNING_BYTES);
      }
      if (size <= KEPT_BYTES) kept.push(chunk);
      else kept = [];
      if (size > GIVEN_UP_BYTES) throw new Error(`more than ${GIVEN_UP_BYTES} bytes`);
    }
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  }
  const bytes = size <= KEPT_BYTES && broken === undefined ? Buffer.concat(kept) : undefined;
  return { size, sha256: hash.digest('hex'), beginning, bytes, broken };
}
