import type { Service } from '../support/service.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import type { Books } from './support/books.js';
import { FaultRun, long, seed } from './support/fault-run.js';
import type { Attempt } from './support/sent-callbacks.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { NOTHING_WRONG } from './support/verdict.js';

let run: FaultRun;
let proxy: TcpProxy;
afterEach(async () => {
  await run?.stop();
  proxy?.stop();
});

/** Attempts at an instance that began in this time. */
const attemptsAt = (instance: number, from: number, to: number): Attempt[] =>
  run.load.entries.flatMap(({ attempts }) =>
    attempts.filter((attempt) => attempt.instance === instance && attempt.at >= from && attempt.at < to),
  );

/** Requests that were on their way to an instance when it was stopped: a dead one answers nobody. */
const hungAt = (instance: number, stoppedAt: number): number =>
  attemptsAt(instance, 0, stoppedAt).filter(({ why }) => why?.includes('TIMEOUT')).length;

const ANSWERS = long ? 20 : 5;
const requests = () => run.service.viber.requests.filter(({ endpoint }) => endpoint === 'send_message').length;
const unknownOf = ({ deliveries }: Books) => deliveries.filter(({ state }) => state === 'unknown').map(({ id }) => id);
const awake = (instance: Service) =>
  until('it to be awake', async () => (await instance.call('GET', '/health/ready').catch(() => null))?.status === 200);
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

describe('two instances', () => {
  describe.each<['reset' | 'silence', string]>([
    ['reset', 'its connections are reset'],
    ['silence', 'nothing passes any more and nobody is told'],
  ])('F16 one is cut off from the database: %s, %s', (kind) => {
    const CUT_SECONDS = long ? 60 : 10;

    it(`answers 503 in time, the other one goes on, and when it heals nothing is doubled (seed ${seed})`, async () => {
      run = await FaultRun.start({ perSecond: 100 });
      proxy = await TcpProxy.to(run.service.databaseUrl);
      run.instances.push(await run.service.another({ DATABASE_URL: proxy.url }));
      run.load.start();
      await run.more(200);

      const began = performance.now();
      if (kind === 'reset') proxy.cut();
      else proxy.fallSilent();
      await seconds(CUT_SECONDS);
      const healed = performance.now();
      const [other, cut] = [0, 1].map((instance) => attemptsAt(instance, began + 1_000, healed - 4_000));
      proxy.heal();
      await run.more(200);
      await until('the one that was cut off to take callbacks in', () =>
        attemptsAt(1, healed, Infinity).some(({ status }) => status === 200),
      );

      const verdict = await run.verdict(`F16 ${kind}`, { refused: cut!.length });
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      expect(new Set(cut!.map(({ status }) => status))).toEqual(new Set([503]));
      expect(Math.max(...cut!.map(({ ms }) => ms ?? Infinity))).toBeLessThan(4_000);
      expect(new Set(other!.map(({ status }) => status))).toEqual(new Set([200]));
    });
  });

  it(`F17 one is stopped for longer than its leases, and changes nothing when it wakes (seed ${seed})`, async () => {
    run = await FaultRun.start({ others: [{}], customers: 16, perSecond: 100 });
    const frozen = run.instances[1]!;
    await run.staff.begin();
    run.service.viber.sendDelayMs = 100;
    run.load.start();
    const answering = run.staff.answerAll(ANSWERS);
    await until('answers on their way', () => requests() > ANSWERS);

    // Who is stopped does not answer: Viber would time out, and come to the other one.
    run.instances.pop();
    frozen.freeze();
    const began = performance.now();
    await answering;
    // Within its leases and some polls, everything the stopped one had begun has an end.
    await run.load.stop();
    await run.nothingWaits('inbox');
    const inboxMs = Math.round(performance.now() - began);
    await run.nothingWaits('deliveries');
    const deliveriesMs = Math.round(performance.now() - began);
    const [before, asked] = [await run.books(), requests()];

    frozen.thaw();
    await awake(frozen);
    await run.staff.answerAll(2);
    run.instances.push(frozen);
    run.load.start();
    await run.more(100);

    const hung = hungAt(1, began);
    const verdict = await run.verdict('F17', { 'inbox-taken-over-ms': inboxMs });
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, hung, stored: verdict.acked, actions: verdict.acked });
    const replies = await run.repliesVerdict('F17 answers', { 'taken-over-ms': deliveriesMs });
    expect(replies).toMatchObject({ ...REPLIES_RIGHT, failed: 0 });
    expect(replies.replies).toBe(16 * (ANSWERS + 2));
    // Nothing of what had an end was touched by the one that slept.
    expect(requests()).toBe(asked + 16 * 2);
    expect(unknownOf(await run.books())).toEqual(expect.arrayContaining(unknownOf(before)));
  });
});

it(`F1 F17 of three instances one is killed and one is stopped for longer than its leases; the third does their work (seed ${seed})`, async () => {
  run = await FaultRun.start({ others: [{}, {}], perSecond: 120 });
  const [, killed, frozen] = run.instances as [Service, Service, Service];
  await run.staff.begin();
  run.service.viber.sendDelayMs = 100;
  run.load.start();
  const answering = run.staff.answerAll(ANSWERS);
  await until('answers on their way', () => requests() > ANSWERS);
  await run.more(100);

  // It stays among those that Viber comes to, and refuses.
  await killed.end('SIGKILL');
  await run.more(50);
  frozen.freeze();
  // It is taken out; what is on its way to it hangs until Viber gives up, and comes to another one.
  run.instances.pop();
  const began = performance.now();
  await run.more(200);
  await answering;
  await run.load.stop();
  await run.nothingWaits('inbox');
  await run.nothingWaits('deliveries');
  const takenOverMs = Math.round(performance.now() - began);
  const [before, asked] = [await run.books(), requests()];

  frozen.thaw();
  await Promise.all([awake(frozen), killed.run()]);
  run.instances.push(frozen);
  run.load.start();
  await run.staff.answerAll(2);
  await run.more(200);

  const hung = hungAt(2, began);
  const verdict = await run.verdict('F1 F17 three instances', { 'at-the-stopped-one': hung });
  expect(verdict).toMatchObject({ ...NOTHING_WRONG, hung, stored: verdict.acked, actions: verdict.acked });
  const replies = await run.repliesVerdict('F1 F17 answers', { 'taken-over-ms': takenOverMs });
  expect(replies).toMatchObject({ ...REPLIES_RIGHT, replies: 24 * (ANSWERS + 2), failed: 0 });
  // Nothing of what had an end was touched by the one that slept.
  expect(requests()).toBe(asked + 24 * 2);
  expect(unknownOf(await run.books())).toEqual(expect.arrayContaining(unknownOf(before)));
  expect(
    new Set([0, 1, 2].map((index) => attemptsAt(index, began, Infinity).some(({ status }) => status === 200))),
  ).toEqual(new Set([true]));
});
