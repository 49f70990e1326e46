import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAdapterHost } from '@nestjs/core';
import { RequestBodies } from './request-bodies.js';

const KIB = 1024;
const MIB = KIB * KIB;

/** A request whose body comes as the test says. */
function coming(answered = false) {
  const answers: string[] = [];
  const socket = {
    bytesRead: 0,
    writable: true,
    destroyed: false,
    end: (answer: string) => void answers.push(answer.split('\r\n')[0]!),
    destroy: () => void (socket.destroyed = true),
  };
  const request = {
    headers: {},
    socket,
    complete: false,
    readableLength: 0,
    readableHighWaterMark: 64 * KIB,
    pause: () => undefined,
  };
  return {
    socket,
    answers,
    fields: request,
    request: request as unknown as IncomingMessage,
    response: { headersSent: answered } as ServerResponse,
  };
}

describe('bodies that are being read', () => {
  let bodies: RequestBodies;
  beforeEach(() => {
    jest.useFakeTimers();
    bodies = new RequestBodies({} as HttpAdapterHost);
  });
  afterEach(() => {
    bodies.beforeApplicationShutdown();
    jest.useRealTimers();
  });

  const begin = (upload = false, answered = false) => {
    const body = coming(answered);
    bodies.begin(body.request, body.response, upload);
    return body;
  };

  it('hold 64 MiB together, but for their first 16 KiB', () => {
    const long = Array.from({ length: 32 }, () => begin());
    for (const { request } of long) bodies.took(request, 2 * MIB);
    const short = begin();
    bodies.took(short.request, 16 * KIB);
    const another = begin();
    bodies.took(another.request, 2 * MIB);
    expect(another.answers).toEqual(['HTTP/1.1 503 Service Unavailable']);
    // Whoever is done makes room.
    bodies.end(long[0]!.request);
    const next = begin();
    bodies.took(next.request, 2 * MIB);
    expect([...long, short, next].flatMap(({ answers }) => answers)).toEqual([]);
  });

  it('make room when their callers leave', () => {
    const callers = Array.from({ length: 32 }, () => begin());
    for (const { request } of callers) bodies.took(request, 2 * MIB);
    callers[0]!.socket.destroyed = true;
    jest.advanceTimersByTime(1_000);
    const next = begin();
    bodies.took(next.request, 2 * MIB);
    expect(next.answers).toEqual([]);
  });

  it('bring 64 KiB in 15 seconds, unless we are the slower side', () => {
    const [slow, fast, waiting, done] = [begin(true), begin(true), begin(true), begin(true)];
    slow.socket.bytesRead = 64 * KIB - 1;
    fast.socket.bytesRead = 64 * KIB;
    waiting.fields.readableLength = 64 * KIB;
    done.fields.complete = true;
    jest.advanceTimersByTime(16_000);
    expect([slow, fast, waiting, done].map(({ answers }) => answers)).toEqual([
      ['HTTP/1.1 408 Request Timeout'],
      [],
      [],
      [],
    ]);
    jest.advanceTimersByTime(16_000);
    expect(fast.answers).toEqual(['HTTP/1.1 408 Request Timeout']);
    expect(waiting.answers).toEqual([]);
  });

  it('are there after 30 seconds, unless they are files', () => {
    const [body, upload] = [begin(), begin(true)];
    for (let second = 0; second < 32; second++) {
      body.socket.bytesRead += 10 * KIB;
      upload.socket.bytesRead += 10 * KIB;
      jest.advanceTimersByTime(1_000);
    }
    expect([body.answers, upload.answers]).toEqual([['HTTP/1.1 408 Request Timeout'], []]);
  });

  it('are told nothing more after an answer', () => {
    const answered = begin(false, true);
    jest.advanceTimersByTime(16_000);
    expect([answered.answers, answered.socket.destroyed]).toEqual([[], true]);
  });
});
