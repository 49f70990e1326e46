import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body larger than it may be. */
export class TooLarge extends Error {}

/** Reads a whole body. What comes after the limit is thrown away, so that the client can still read the answer. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new TooLarge(`the body is larger than ${limit} bytes`);
  return Buffer.concat(chunks);
}

/** Parses UTF-8 JSON that must be an object; undefined when it is anything else. */
export function parseObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    return value as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Answers with text or bytes. */
export function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
  response.end(body);
}

/** Answers with JSON that is ready to be sent. */
export function answerJson(
  response: ServerResponse,
  status: number,
  json: string,
  headers: Record<string, string> = {},
): void {
  answer(response, status, json, { 'content-type': 'application/json; charset=utf-8', ...headers });
}
