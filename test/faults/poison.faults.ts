import type { WireObject } from '../../src/sandbox/wire/wire-json.js';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
import type { SentCallback } from './support/sent-callbacks.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterAll(() => run?.stop());

const text = (value: string): WireObject => ({ type: 'text', text: value });
const nested = (depth: number): Buffer =>
  Buffer.from(`{"event":"message","x":${'['.repeat(depth)}${']'.repeat(depth)}}`);

/** Messages that have hurt somebody's service: all are stored, and become an action. */
const messages: Array<[string, WireObject]> = [
  ['an emoji of four bytes', text('👩🏽‍🚀')],
  ['half of a character', text('\ud83d')],
  ['a zero', text('before\u0000after')],
  ['30 kB', text('ж'.repeat(15_000))],
  ['a megabyte', text('x'.repeat(1_000_000))],
  ['nothing', text('')],
  ['no text', { type: 'text' }],
  ['a name of the language', text('__proto__')],
  ['a place that is none', { type: 'location', location: { lat: 'north', lon: null } }],
  ['a picture without an address', { type: 'picture', media: null, size: -1 }],
  ['a card without a number', { type: 'contact', contact: {} }],
  ['a kind of tomorrow', { type: 'hologram', media: { deep: [{ er: 1 }] } }],
];

/** Bodies that are no callback: stored as they came, and failed. */
const bodies: Array<[string, Buffer]> = [
  ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x22])],
  ['JSON that is cut off', Buffer.from('{"event":"message","message_token":5')],
  ['nesting of a hundred thousand levels', nested(100_000)],
  ['nothing', Buffer.alloc(0)],
];

it(`F19 one bad message in a group of 200 holds back no other (seed ${seed})`, async () => {
  run = await FaultRun.start({ others: mariadb ? [{}] : [], customers: 40 });
  const [poisoned, ...others] = run.load.phones;
  const bad: SentCallback[] = messages.map(([, message]) => run.load.message(poisoned!, { message }));
  const broken = bodies.map(([what, body]) => {
    const entry = run.load.callback('unreadable', '');
    return Object.assign(entry, { body, token: what });
  });
  // Each among 200 good ones that arrive at the same moment.
  for (const entry of [...bad, ...broken]) {
    const good = Array.from({ length: 200 }, (_, index) => run.load.message(others[index % others.length]!));
    await Promise.all([entry, ...good].map((one) => run.load.handOver(one)));
  }
  const statuses = new Set(run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status)));
  // What a busy machine could not write in time came again.
  expect(new Set([...statuses, 503])).toEqual(new Set([200, 503]));

  // What cannot be read is kept under the hash of its bytes: it is looked for by its event.
  const { inbox } = await run.books();
  const unreadable = inbox.filter(({ event }) => event === 'unreadable');
  expect(unreadable).toHaveLength(bodies.length);
  broken.forEach((entry, index) => Object.assign(entry, { token: unreadable[index]!.token }));
  const verdict = await run.verdict('F19', { poisonous: bad.length + broken.length });
  const sent = 200 * (bad.length + broken.length) + bad.length;
  expect(verdict).toMatchObject({
    ...NOTHING_WRONG,
    acked: sent + broken.length,
    stored: sent + broken.length,
    actions: sent,
  });
  const states = (await run.books()).inbox.filter(({ event }) => event === 'unreadable').map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['failed']));
});
