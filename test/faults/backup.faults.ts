import { until } from '../support/until.js';
import { backUp } from './support/backup.js';
import { FaultRun, seed } from './support/fault-run.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterEach(() => run?.stop());

const CUSTOMERS = 16;

const asked = (which: (text: string) => boolean) =>
  run.service.viber.requests.filter(
    ({ endpoint, body }) => endpoint === 'send_message' && which((body as { text?: string }).text ?? ''),
  );

/** Viber sends again whatever it sent since long before the backup, of each person in order. */
async function playAgain(): Promise<void> {
  const receipts = run.bot.callbacks.filter(({ event }) => ['delivered', 'seen'].includes(event));
  const answers = receipts.map(async ({ body }) => (await run.service.viber.postCallback(run.bot, body))[0]!.status);
  const messages = run.load.phones.map(async ({ userId }) => {
    for (const entry of run.load.entries.filter(({ user }) => user === userId)) await run.load.handOver(entry);
  });
  await Promise.all(messages);
  expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
}

it(`F25 an older state is restored: what Viber sends again is taken in once, and no answer that it has lost is sent again (seed ${seed})`, async () => {
  run = await FaultRun.start({ customers: CUSTOMERS, perSecond: 100 });
  await run.staff.begin();
  for (const phone of run.load.phones) phone.receipts = 'seen';
  run.load.start();
  await run.more(100);
  // In the backup some answers are sent, some on their way, some wait.
  run.service.viber.sendDelayMs = 100;
  const answering = run.staff.answerAll(4);
  await until('answers on their way', () => asked(() => true).length > CUSTOMERS);
  const backup = await backUp(run.service.databaseUrl);
  await answering;
  run.service.viber.sendDelayMs = 0;
  await run.staff.answerAll(2);
  await run.more(200);
  await run.load.stop();
  await run.nothingWaits('deliveries');
  const writtenBefore = run.load.entries.length;

  await run.service.end('SIGTERM');
  await backup.restore();
  const old = await run.books();
  const known = new Set(old.deliveries.map(({ text }) => text));
  const lost = [...run.staff.written.values()].flat().filter((text) => !known.has(text));
  const waited = old.deliveries.filter(({ state }) => state === 'queued').length;
  const onTheirWay = old.deliveries.filter(({ state }) => state === 'sending').length;
  await run.service.run();
  await playAgain();
  // Nobody's chat is stuck: customers write on, and are answered.
  run.load.start();
  await run.staff.answerAll(2);
  await run.more(100);

  const lostMessages = writtenBefore - old.inbox.filter(({ event }) => event === 'message').length;
  const verdict = await run.verdict('F25', { 'lost-by-the-restore': lostMessages });
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
  expect(lostMessages).toBeGreaterThan(100);
  const replies = await run.repliesVerdict('F25 answers', { lost: lost.length, waited, 'on-their-way': onTheirWay });
  // What waits in a backup is sent: it cannot know that it was, meanwhile. This is in the README.
  expect(replies).toMatchObject({ ...REPLIES_RIGHT, twice: waited, repeated: waited, failed: 0 });
  expect(replies.replies).toBe(CUSTOMERS * 8 - lost.length);
  expect(lost.length).toBeGreaterThanOrEqual(CUSTOMERS * 2);
  expect(onTheirWay).toBeGreaterThan(0);
  for (const text of lost) expect(asked((candidate) => candidate === text)).toHaveLength(1);
});
