import type { SendFault } from '../../src/sandbox/simulated-viber.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { IN_TIME, NOTHING_WRONG, tell } from './support/verdict.js';

let service: FaultRun;
let run: FaultRun;
const runs: FaultRun[] = [];
let proxy: TcpProxy;
beforeAll(async () => {
  service = await FaultRun.start({ others: mariadb ? [{}] : [] });
});
afterAll(() => service?.stop());
afterEach(async () => {
  await run?.load.close();
  await Promise.all(runs.splice(0).map(({ load }) => load.close()));
  proxy?.stop();
});

const requestsOf = ({ bot }: FaultRun) =>
  service.service.viber.requests.filter((r) => r.endpoint === 'send_message' && r.apiKey === bot.apiKey);

/** What becomes of the answer that is spoiled: it has an end, the queue waits for a while, or the whole bot waits. */
type Fate = 'delivered' | 'failed' | 'unknown' | 'waits' | 'bot waits';

const code = (status: number, fate: Fate): [string, SendFault, Fate] => [`status ${status}`, { status }, fate];

/** One send is spoiled in each of these ways; the customer's next answer, and all other customers', come through. */
const answers: Array<[string, SendFault, Fate]> = [
  ...[1, 2, 7, 8, 9, 10, 15].map((status) => code(status, 'bot waits')),
  ...[3, 4, 5, 6, 11, 13, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((status) => code(status, 'failed')),
  code(12, 'waits'),
  ['an unknown status', { status: 999 }, 'delivered'],
  ['HTTP 429 with the time to wait', { http: 429, retryAfterSeconds: 1 }, 'delivered'],
  ['HTTP 400', { http: 400 }, 'failed'],
  ['HTTP 401', { http: 401 }, 'bot waits'],
  ['HTTP 500', { http: 500 }, 'unknown'],
  ['HTTP 500, though it has taken it', { http: 500, accepted: true }, 'delivered'],
  ['a page of HTML', { http: 502, html: true }, 'unknown'],
  ['JSON cut off', { brokenJson: true }, 'delivered'],
  ['closed in the middle of the body', { cutBody: true }, 'delivered'],
  ['closed before it was read', { closeBefore: true }, 'unknown'],
  ['closed after it was taken', { closeAfter: true }, 'delivered'],
  ['no answer at all', { hang: true }, 'unknown'],
  ['no answer, though it has taken it', { hang: true, accepted: true }, 'delivered'],
  ['slow', { delayMs: 3_000 }, 'delivered'],
];

/** A bot for each, with two customers: what is answered to the first one is spoiled. */
async function spoilt([what, fault, fate]: (typeof answers)[number]) {
  const bot = await service.again({ customers: 2 });
  runs.push(bot);
  await bot.staff.begin();
  const { userId } = bot.load.phones[0]!;
  bot.service.viber.failNextSend({ ...fault, receiver: userId });
  await bot.staff.answerAll(1);
  const waits = fate === 'waits' || fate === 'bot waits';
  const state = async () => (await bot.books()).deliveries.find(({ text }) => text.endsWith(userId))?.state;
  const refused = () => requestsOf(bot).some(({ body }) => (body as { receiver: string }).receiver === userId);
  const expected = waits ? 'queued' : fate;
  await until(`${what}: ${expected}`, async () => refused() && (await state()) === expected, 60_000);
  // One that is stopped is looked at by itself too, after a minute.
  if (fate === 'bot waits') await bot.service.ok('POST', `/api/messengers/accounts/${bot.account}/check`);
  const open = fate === 'waits' ? 1 : 0;
  await until(`${what}: the end of all others`, async () => bot.staff.verdict(await bot.books()).open === open, 60_000);
  const end = { failed: fate === 'failed' ? 1 : 0, unknown: fate === 'unknown' ? 1 : 0, open };
  const verdict = bot.staff.verdict(await bot.books());
  tell(`F11 ${what}:`, { fate, ...verdict });
  return { what, verdict, expected: { ...REPLIES_RIGHT, ...end, sent: 2 - end.failed - end.unknown - end.open } };
}

it('F10 F11 whatever Viber answers, each answer to a customer has its one true end', async () => {
  // As many at a time as a small machine can serve.
  const ends: Array<Awaited<ReturnType<typeof spoilt>>> = [];
  for (let from = 0; from < answers.length; from += 8) {
    ends.push(...(await Promise.all(answers.slice(from, from + 8).map(spoilt))));
  }
  for (const { what, verdict, expected } of ends) expect({ what, ...verdict }).toMatchObject({ what, ...expected });
}, 900_000);

it(`F10 a customer whose sends hang holds back no other (seed ${seed})`, async () => {
  run = await service.again({ customers: 24 });
  await run.staff.begin();
  const hanging = run.load.phones.slice(0, 4);
  for (const { userId } of hanging) run.service.viber.failNextSend({ hang: true, accepted: true, receiver: userId });
  await run.staff.answerAll(3);
  const lucky = run.load.phones.slice(4);
  const began = performance.now();
  await until(
    'everybody else to have their answers',
    () => lucky.every(({ received }) => received.length === 3),
    10_000,
  );
  const othersMs = Math.round(performance.now() - began);
  await run.nothingWaits('deliveries');
  const verdict = await run.repliesVerdict('F10', { 'others-ms': othersMs });
  expect(verdict).toMatchObject({ ...REPLIES_RIGHT, replies: 72, failed: 0 });
});

it(`F9 Viber cannot be reached: callbacks go on as before, answers wait and are sent once it is back (seed ${seed})`, async () => {
  proxy = await TcpProxy.to(service.service.viber.origin);
  const viberUrl = service.service.viber.apiUrl.replace(/:\d+/, `:${proxy.port}`);
  for (const instance of service.instances) await instance.restart('SIGTERM', { VIBER_API_URL: viberUrl });
  run = await service.again({ customers: 16, perSecond: 100 });
  await run.staff.begin();
  run.load.start();
  await run.more(100);
  proxy.refuse();
  const [before, away] = [performance.now(), requestsOf(run).length];
  await run.staff.answerAll(3);
  await run.more(long ? 1_500 : 300);
  expect(requestsOf(run)).toHaveLength(away);
  await proxy.listen();
  const back = performance.now();
  await run.nothingWaits('deliveries', 120_000);
  const resumedMs = Math.round(performance.now() - back);

  const verdict = await run.verdict('F9', { 'away-ms': Math.round(back - before) });
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, ...IN_TIME, stored: verdict.acked, actions: verdict.acked });
  const replies = await run.repliesVerdict('F9 answers', { 'all-sent-after-ms': resumedMs });
  expect(replies).toMatchObject({ ...REPLIES_RIGHT, replies: 48, sent: 48 });
});
