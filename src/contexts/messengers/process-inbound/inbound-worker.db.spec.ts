import { setImmediate as nextTurn } from 'node:timers/promises';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { InboundBench, type Incoming } from '../../../../test/support/inbound.js';
import { until } from '../../../../test/support/until.js';
import type { Config } from '../../../platform/config/config.js';
import { Heartbeats } from '../../../platform/health/heartbeats.js';
import { InboundArrived, Inbox } from '../inbox/inbox.js';
import { InboundBatch } from './inbound-batch.js';
import { InboundMetrics } from './inbound.metrics.js';
import { InboundWorker } from './inbound-worker.js';

describe(`the worker that processes (${testDatabaseKind()})`, () => {
  let bench: InboundBench;
  let worker: InboundWorker;

  beforeEach(async () => {
    bench = await InboundBench.start();
    worker = new InboundWorker(
      bench.batch,
      bench.app.get(Inbox),
      bench.app.get(InboundArrived),
      { workersEnabled: true } as Config,
      bench.app.get(Heartbeats),
      bench.app.get(InboundMetrics),
    );
  });
  afterEach(async () => {
    await worker.beforeApplicationShutdown();
    await bench.stop();
  });

  const waiting = () => bench.app.count('inbox', 'shard IS NOT NULL');

  it('yields to requests between the batches of a backlog', async () => {
    const people = Array.from({ length: 60 }, (_, i) => `person ${i}`);
    await bench.take(
      Array.from({ length: 10 }, () => people.map((user): Incoming => ({ user, text: 'Hello' }))).flat(),
    );
    const run = jest.spyOn(InboundBatch.prototype, 'run');
    let turns = 0;
    worker.onApplicationBootstrap();
    for (; (await waiting()) > 0; turns++) await nextTurn();
    expect(run.mock.calls.length).toBeGreaterThan(3);
    expect(turns).toBeGreaterThan(5 * run.mock.calls.length);
  });

  it('takes what comes in at once when it is idle', async () => {
    worker.onApplicationBootstrap();
    await bench.take([{ user: 'ann', text: 'Hello' }]);
    await until('the message in the task', async () => (await bench.app.count('task_action')) === 1, 2_000);
  });
});
