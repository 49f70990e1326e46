import { signatureOf } from '../../src/sandbox/simulated-viber.js';
import { FaultRun, seed } from './support/fault-run.js';
import type { SentCallback } from './support/sent-callbacks.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
afterAll(() => run?.stop());

/** Every way in which a signature is wrong; each is told apart one by one in test/e2e/webhook.e2e.ts. */
const wrong: Array<(entry: SentCallback, right: string) => string | null> = [
  () => null,
  () => '',
  (_, right) => right.slice(0, 40),
  (_, right) => right.toUpperCase(),
  (_, right) => right.slice(0, -1) + (right.endsWith('0') ? '1' : '0'),
  () => 'z'.repeat(64),
  ({ body }) => signatureOf('the key of another bot', body),
  ({ body }) => signatureOf(run.bot.apiKey, `${body.toString()} `),
];

it(`F20 refuses what is signed wrongly, at once, between what is signed well (seed ${seed})`, async () => {
  run = await FaultRun.start({ perSecond: 100 });
  run.load.start();
  for (let round = 0; round < 20; round++) {
    await Promise.all(
      wrong.map(async (spoil) => {
        const { userId } = run.load.phones[0]!;
        const entry = Object.assign(run.load.callback('message', userId), { welcome: false });
        await run.load.attempt(entry, spoil(entry, signatureOf(run.bot.apiKey, entry.body)));
      }),
    );
  }
  const refused = run.load.entries.filter(({ welcome }) => !welcome).flatMap(({ attempts }) => attempts);
  const times = refused.map(({ ms }) => ms!).toSorted((a, b) => a - b);
  const median = Math.round(times[times.length >> 1]!);
  const verdict = await run.verdict('F20', { refused: refused.length, 'median-ms': median });
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([403]));
  expect(refused).toHaveLength(20 * wrong.length);
  expect(median).toBeLessThan(50);
});
