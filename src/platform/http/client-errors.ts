import type { Socket } from 'node:net';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import { type Problem, PROBLEM_TYPE, toProblem } from './problem.filter.js';
import { newRequestId, REQUEST_ID } from './request-id.js';
import { ALWAYS } from './secure-headers.js';

/** What Node's parser of HTTP finds out, by its code; everything else is a request that cannot be read. */
const STATUS: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
const UNREADABLE =
  'This is not a request of HTTP/1.1 as it should be. Check what sends it, and what stands in between.';
/** Whoever still sends would not see the answer if the connection were cut at once. */
const LINGER_MS = 1_000;

/** A connection on which a request could not be read. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const statusCode = STATUS[error.code ?? ''] ?? 400;
  answerOnSocket(socket, toProblem({ statusCode, message: UNREADABLE }));
}

/** The last words on a connection, written past Node, which waits there for the rest of a request. */
export function answerOnSocket(
  socket: Socket,
  problem: Problem,
  headers: Record<string, string> = {},
  requestId = newRequestId(),
): void {
  // Node's own name for the answer that is under way.
  const { _httpMessage: answer } = socket as { _httpMessage?: ServerResponse | null };
  if (!socket.writable || answer?.headersSent) return void socket.destroy();
  const body = JSON.stringify({ ...problem, requestId });
  const lines = Object.entries({
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    [REQUEST_ID]: requestId,
    ...ALWAYS,
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
