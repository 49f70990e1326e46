import { Agent, request } from 'undici';
import { signatureOf } from './signature.js';

/** One attempt to hand over a callback; status null: no answer (refused, broken, or slower than the limit). */
export interface Attempt {
  status: number | null;
  ms: number;
}

/** The whole answer of one attempt. `error` says why there is none. */
export interface CallbackAnswer extends Attempt {
  body: string;
  contentType: string;
  error?: string;
}

/** Where the signature goes; any other text is put into the header as it is. */
export type SignatureMode = 'both' | 'header' | 'query' | 'none' | (string & {});

/** Bytes to post to a webhook and how to sign them. */
export interface CallbackBytes {
  url: string;
  apiKey: string;
  body: string | Buffer;
  signature?: SignatureMode;
  headers?: Record<string, string>;
}

/** Posts callbacks over as many connections as are needed at once, as Viber does. Redirects are not followed. */
export class CallbackPoster {
  private readonly agent = new Agent({ keepAliveTimeout: 10_000 });

  /** @param timeoutMs an answer slower than this counts as none */
  constructor(readonly timeoutMs: number) {}

  async post(bytes: CallbackBytes): Promise<CallbackAnswer> {
    const started = performance.now();
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Error('no answer in time')), this.timeoutMs);
    try {
      const { url, headers } = addressed(bytes);
      const answer = await request(url, {
        method: 'POST',
        headers,
        body: bytes.body,
        dispatcher: this.agent,
        signal: abort.signal,
      });
      const body = await answer.body.text();
      const contentType = String(answer.headers['content-type'] ?? '');
      return { status: answer.statusCode, ms: performance.now() - started, body, contentType };
    } catch (error) {
      return { status: null, ms: performance.now() - started, body: '', contentType: '', error: reason(error) };
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function addressed(bytes: CallbackBytes): { url: string; headers: Record<string, string> } {
  const mode = bytes.signature ?? 'both';
  const signature = signatureOf(bytes.apiKey, bytes.body);
  const headers: Record<string, string> = { 'content-type': 'application/json', ...bytes.headers };
  if (mode === 'both' || mode === 'header') headers['x-viber-content-signature'] = signature;
  else if (mode !== 'query' && mode !== 'none') headers['x-viber-content-signature'] = mode;
  if (mode !== 'both' && mode !== 'query') return { url: bytes.url, headers };
  const url = new URL(bytes.url);
  url.searchParams.set('sig', signature);
  return { url: url.href, headers };
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  return code ? `${code} ${error.message}` : error.message;
}
