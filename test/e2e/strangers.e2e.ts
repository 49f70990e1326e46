import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, post, problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const MIB = 1024 * 1024;
const BODY = 2 * MIB;
/** All but the last byte of the longest callback. */
const NEARLY_ALL = Buffer.alloc(BODY - 1, 'x');

let service: Service;
let bot: SimulatedBot;
beforeAll(async () => {
  service = await Service.start({ ownProcess: true });
  ({ bot } = await service.linkedBot('Strangers'));
});
afterAll(() => service?.stop());

interface Caller {
  socket: Socket;
  answer: string;
  closed: boolean;
}

/** Callers who announce a long body to this address, and never send its last byte. */
async function slowCallers(count: number, path: string): Promise<Caller[]> {
  const { hostname, port } = new URL(service.url);
  const callers = Array.from({ length: count }, (): Caller => {
    const socket = connect(Number(port), hostname);
    const caller = { socket, answer: '', closed: false };
    socket.on('data', (chunk: Buffer) => (caller.answer += chunk.toString()));
    socket.on('error', () => undefined).on('close', () => (caller.closed = true));
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${BODY}\r\n\r\n`);
    socket.write(NEARLY_ALL);
    return caller;
  });
  await Promise.all(callers.map(({ socket }) => once(socket, 'connect')));
  return callers;
}

const hangUp = (callers: Caller[]) => callers.forEach(({ socket }) => socket.destroy());
const statusesOf = (callers: Caller[]) => callers.map(({ answer }) => Number(answer.split(' ')[1] ?? 0));

/** Resident memory of the service, in MiB. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${service.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
}

async function genuineCallbacks(count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) {
    const body = messageBody(BigInt(service.viber.nextToken()), newUserId(), 'In between');
    statuses.push(await post(bot.webhookUrl!, bot.apiKey, body));
  }
  return statuses;
}

it('who send to an address that nobody has are answered before their bodies are read', async () => {
  const before = await memory();
  const callers = await slowCallers(200, '/webhooks/viber/made-up');
  try {
    await until('an answer for each', () => statusesOf(callers).every((status) => status === 404) || null);
    expect(await genuineCallbacks(20)).toEqual(Array(20).fill(200));
    // They have sent 400 MiB.
    expect((await memory()) - before).toBeLessThan(150);
  } finally {
    hangUp(callers);
  }
});

it('who know an address hold no more memory together than there is for them', async () => {
  const before = await memory();
  const callers = await slowCallers(200, new URL(bot.webhookUrl!).pathname);
  try {
    const refused = () => statusesOf(callers).filter((status) => status === 503).length;
    // 64 MiB are room for some thirty of them.
    await until('most of them to be refused', () => refused() >= 150 || null);
    expect(await genuineCallbacks(20)).toEqual(Array(20).fill(200));
    expect((await memory()) - before).toBeLessThan(250);
    const { answer } = callers.find((caller) => caller.answer.includes(' 503 '))!;
    expect(answer).toMatch(/^retry-after: \d+\r$/m);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status: 503, type: 'too-many-bodies' });
    // Whoever is too slow is told so, and makes room.
    await until(
      'the others to be told that they are too slow',
      () => refused() + count408(callers) === 200 || null,
      60_000,
    );
    await until('all connections to be closed', () => callers.every(({ closed }) => closed) || null);
  } finally {
    hangUp(callers);
  }
  expect(await post(bot.webhookUrl!, bot.apiKey, messageBody(7n, newUserId(), 'x'.repeat(MIB)))).toBe(200);
});

const count408 = (callers: Caller[]) => statusesOf(callers).filter((status) => status === 408).length;

it('who send no headers, or half of them, are let go', async () => {
  const { hostname, port } = new URL(service.url);
  const silent = connect(Number(port), hostname);
  const half = connect(Number(port), hostname, () => half.write('POST /webhooks/viber/x HTTP/1.1\r\nHost: x\r\nX-'));
  let answer = '';
  half.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  silent.resume();
  await Promise.all([once(silent, 'close'), once(half, 'close')]);
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toContain('application/problem+json');
});

describe('who ask from outside', () => {
  const outside = { token: null, headers: { 'x-forwarded-for': '203.0.113.9' } };

  it('are not told the figures', async () => {
    const answer = await service.call('GET', '/metrics', undefined, outside);
    expect(problemOf(answer)).toEqual(problem(403, 'forbidden'));
    expect((await service.call('GET', '/metrics', undefined, { token: null })).body).toContain('viber_tasks_');
  });

  it('are told that the service is ready, and not how its parts are', async () => {
    expect(await service.call('GET', '/health/ready', undefined, outside)).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    const body = (await service.call('GET', '/health/ready', undefined, outside)).body;
    expect(Object.keys(body)).toEqual(['status']);
    expect((await service.call('GET', '/health/ready', undefined, { token: null })).body).toHaveProperty(
      'info.database',
    );
  });
});
