import type { Service } from '../support/service.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { FaultRun, long, seed } from './support/fault-run.js';
import type { Attempt } from './support/ledger.js';
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

const ANSWERS = long ? 20 : 5;
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
    }, 180_000);
  });

  it(`F17 one is stopped for longer than its leases, and changes nothing when it wakes (seed ${seed})`, async () => {
    run = await FaultRun.start({ others: [{}], customers: 16, perSecond: 100 });
    const [awake, frozen] = run.instances as [Service, Service];
    await run.staff.begin();
    run.service.viber.sendDelayMs = 100;
    run.load.start();
    const answering = run.staff.answerAll(ANSWERS);
    const requests = () => run.service.viber.requests.filter(({ endpoint }) => endpoint === 'send_message').length;
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
    await until(
      'it to be awake',
      async () => (await frozen.call('GET', '/health/ready').catch(() => null))?.status === 200,
    );
    await run.staff.answerAll(2);
    run.instances.push(frozen);
    run.load.start();
    await run.more(100);

    const verdict = await run.verdict('F17', { 'inbox-taken-over-ms': inboxMs });
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
    const replies = await run.repliesVerdict('F17 answers', { 'taken-over-ms': deliveriesMs });
    expect(replies).toMatchObject({ ...REPLIES_RIGHT, failed: 0 });
    expect(replies.replies).toBe(16 * (ANSWERS + 2));
    // Nothing of what had an end was touched by the one that slept.
    expect(requests()).toBe(asked + 16 * 2);
    const after = new Map((await run.books()).deliveries.map(({ id, state }) => [id, state]));
    const unknown = before.deliveries.filter(({ state }) => state === 'unknown').map(({ id }) => after.get(id));
    expect(new Set([...unknown, 'unknown'])).toEqual(new Set(['unknown']));
    expect(awake.pid).toBeDefined();
  }, 240_000);
});
