import type { IncomingMessage, ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../domain-error.js';
import { isUpload } from './body-rules.js';
import { answerOnSocket } from './client-errors.js';
import { toProblem } from './problem.filter.js';
import { requestIdOf } from './request-id.js';

/** All bodies together that are being read for callers of whom nothing is known yet. */
const BUDGET = 64 * 1024 * 1024;
/** So much of each does not count: what is short is never refused because of what is long. */
const FREE = 16 * 1024;
/** As much in so long is what the slowest line brings: whoever sends less holds a connection, and wants no answer. */
const LEAST = 64 * 1024;
const PACE_MS = 15_000;
const LONGEST_MS = 30_000;
const LOOK_MS = 1_000;

/** The body of one request, while it comes. */
interface ComingBody {
  response: ServerResponse;
  /** Goes to the disk as it comes, for somebody who is signed in: it takes its time, and no memory. */
  upload: boolean;
  /** What of it is held in memory. */
  held: number;
  startedAt: number;
  /** When its pace was last looked at, and what had come on its connection until then. */
  pacedAt: number;
  pacedBytes: number;
}

/** Bodies that have not come to their end: how much memory they hold together, and how long each may take. */
@Injectable()
export class RequestBodies implements OnModuleInit, BeforeApplicationShutdown {
  private readonly coming = new Map<IncomingMessage, ComingBody>();
  private counted = 0;
  private readonly look = setInterval(() => this.check(performance.now()), LOOK_MS).unref();

  constructor(private readonly host: HttpAdapterHost) {}

  /** From the beginning of every request: what nobody reads must come to its end, too. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', (request, reply, done) => {
      if (hasBody(request.raw)) this.begin(request.raw, reply.raw, isUpload(request));
      done();
    });
    server.addHook('preParsing', ({ raw }, _reply, payload, done) => {
      // Whoever reads an upload does so later; bare routes read by themselves.
      if (this.coming.get(raw)?.upload === false) {
        payload.on('data', (chunk: Buffer) => this.took(raw, chunk.length)).on('end', () => this.end(raw));
      }
      done();
    });
  }

  begin(request: IncomingMessage, response: ServerResponse, upload = false): void {
    const now = performance.now();
    const pacedBytes = request.socket.bytesRead;
    this.coming.set(request, { response, upload, held: 0, startedAt: now, pacedAt: now, pacedBytes });
  }

  /** More of it is held. Where there is no room, the caller is told, and nothing more comes. */
  took(request: IncomingMessage, bytes: number): void {
    const body = this.coming.get(request);
    if (!body) return;
    this.counted -= counting(body);
    body.held += bytes;
    this.counted += counting(body);
    if (this.counted > BUDGET && counting(body) > 0) this.refuse(request, body, TOO_MANY, { 'retry-after': '5' });
  }

  end(request: IncomingMessage): void {
    const body = this.coming.get(request);
    if (!body) return;
    this.coming.delete(request);
    this.counted -= counting(body);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.look);
  }

  private check(now: number): void {
    for (const [request, body] of this.coming) {
      // What came may still wait to be read: it is over with the answer.
      if (request.socket.destroyed || (request.complete && body.response.writableFinished)) this.end(request);
      else if (!request.complete && isTooSlow(request, body, now)) this.refuse(request, body, { statusCode: 408 });
    }
  }

  private refuse(request: IncomingMessage, { response }: ComingBody, error: unknown, headers = {}): void {
    this.end(request);
    request.pause();
    // After an answer nothing more can be said.
    if (response.headersSent) request.socket.destroy();
    else answerOnSocket(request.socket, toProblem(error), headers, named(request));
  }
}

function isTooSlow(request: IncomingMessage, body: ComingBody, now: number): boolean {
  if (!body.upload && now - body.startedAt >= LONGEST_MS) return true;
  if (now - body.pacedAt < PACE_MS) return false;
  const { bytesRead } = request.socket;
  // Nothing is asked of a sender while we are the slower side.
  const waitsForUs = request.readableLength >= request.readableHighWaterMark;
  const slow = bytesRead - body.pacedBytes < LEAST && !waitsForUs;
  body.pacedAt = now;
  body.pacedBytes = bytesRead;
  return slow;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** As the log calls it, where it has a line. */
const named = (request: IncomingMessage): string =>
  typeof request.id === 'string' ? request.id : requestIdOf(request);

const counting = ({ held }: ComingBody): number => Math.max(0, held - FREE);

const TOO_MANY = new DomainError(
  'unavailable',
  'too-many-bodies',
  'Too many long requests are being sent at this moment. Send it again in a few seconds.',
);
