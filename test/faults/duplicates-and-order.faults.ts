import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import type { SentCallback } from './support/sent-callbacks.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

const instances = mariadb ? 2 : 1;

let run: FaultRun;
let service: FaultRun;
beforeAll(async () => {
  service = await FaultRun.start({ others: mariadb ? [{}] : [] });
});
afterAll(() => service?.stop());
afterEach(() => run?.load.close());

const statuses = () => new Set(run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status)));

it(`F12 takes 1 to 5 copies of each callback once, at ${instances} instances at once and later (seed ${seed})`, async () => {
  run = await service.again();
  run.load.copies = () => 1 + Math.floor(run.random() * 5);
  run.load.start();
  await run.more(long ? 10_000 : 600, 240_000);
  const first = await run.verdict('F12');
  expect(first).toMatchObject({ ...NOTHING_WRONG, stored: first.acked, actions: first.acked });

  const again = run.load.entries.filter(() => run.random() < 0.5);
  for (const entry of again) await run.load.offer(entry, 2);
  const second = await run.verdict('F12 again', { repeated: again.length });
  expect(second).toMatchObject({ ...NOTHING_WRONG, acked: first.acked, stored: first.acked, actions: first.acked });
  // What a busy machine could not write in time came again.
  expect(new Set([...statuses(), 503])).toEqual(new Set([200, 503]));
}, 900_000);

it(`F13 shows messages in the order of their writing, in whichever order they came (seed ${seed})`, async () => {
  run = await service.again();
  const window = 6;
  for (let round = 0; round < (long ? 100 : 10); round++) {
    await Promise.all(
      run.load.phones.map(async (phone) => {
        const entries = Array.from({ length: window }, () => run.load.message(phone));
        const shuffled = entries.map((entry) => ({ entry, at: run.random() })).toSorted((a, b) => a.at - b.at);
        for (const { entry } of shuffled) await run.load.handOver(entry);
        // Viber has not heard the answer to an early one, and sends it after all of them.
        await run.load.handOver(entries[0]!);
      }),
    );
  }
  const verdict = await run.verdict('F13');
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
}, 900_000);

it(`F13 moves no answer back, whatever the order of its receipts (seed ${seed})`, async () => {
  run = await service.again({ customers: 8 });
  await run.staff.begin();
  for (const phone of run.load.phones) Object.assign(phone, { receipts: 'seen', devices: 2 });
  const { faults } = run.service.viber;
  for (const receiptsFirst of [true, false]) {
    Object.assign(faults, { receiptsFirst, outOfOrder: true, duplicate: 2 });
    await run.staff.answerAll(long ? 20 : 5);
    await run.nothingWaits('deliveries');
  }
  const verdict = await run.repliesVerdict('F13 receipts');
  expect(verdict).toMatchObject({ ...REPLIES_RIGHT, sent: verdict.replies, failed: 0, unknown: 0 });
  expect(verdict.replies).toBe(run.load.phones.length * 2 * (long ? 20 : 5));
});

it('F14 tells tokens apart that a double cannot, negative ones, and those beyond 63 bits', async () => {
  run = await service.again({ customers: 4 });
  const starts = [2n ** 53n, 2n ** 62n, 2n ** 63n, 2n ** 64n - 4n, -(2n ** 53n) - 3n, -(2n ** 63n)];
  const pairs = starts.flatMap((start) => [0n, 1n, 2n, 3n].map((more) => String(start + more)));
  for (const phone of run.load.phones) {
    const mine = pairs.filter((_, index) => index % run.load.phones.length === run.load.phones.indexOf(phone) % 4);
    for (const token of mine) await run.load.handOver(run.load.message(phone, { token }));
  }
  const verdict = await run.verdict('F14');
  const count = pairs.length;
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, acked: count, stored: count, actions: count });
});

it('F15 keeps what several users say of one token, and each of its receipts', async () => {
  run = await service.again({ customers: 10 });
  await run.load.round(1);
  const token = run.service.viber.nextToken();
  const callbacks = run.load.phones.flatMap(({ userId }) =>
    ['delivered', 'seen', 'failed'].map((event): SentCallback => {
      const rest = { user_id: userId, ...(event === 'failed' && { desc: 'no' }) };
      return run.load.callback(event, userId, { token, rest });
    }),
  );
  run.load.copies = () => 3;
  await Promise.all(callbacks.map((entry) => run.load.handOver(entry)));
  const verdict = await run.verdict('F15');
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, acked: 10 + 30, stored: 10 + 30, actions: 10 });
});
