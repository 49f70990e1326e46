import { testDatabaseKind } from '../../../../test/support/database.js';
import { MediaBench } from '../../../../test/support/media.js';
import { freshFigures } from '../../../../test/support/metrics.js';

describe(`figures of what is to be copied (${testDatabaseKind()})`, () => {
  let bench: MediaBench;
  beforeAll(async () => {
    bench = await MediaBench.start();
  });
  afterAll(() => bench?.stop());

  const waiting = async () => {
    const metrics = await freshFigures(bench.app);
    const oldest = metrics.of('viber_tasks_downloads_oldest_due_seconds')!;
    return [metrics.of('viber_tasks_downloads_waiting_files'), Math.round(oldest / 10) * 10];
  };

  it('tell how many files wait, and how long the one has whose turn it is', async () => {
    expect(await waiting()).toEqual([0, 0]);
    const minuteAgo = (Date.now() - 60_000).toString(16).padStart(12, '0');
    await bench.want({ fileId: `${minuteAgo.slice(0, 8)}-${minuteAgo.slice(8)}-7000-8000-000000000000` });
    await bench.want();
    expect(await waiting()).toEqual([2, 60]);
    const [first, second] = await bench.queue.claim(2);
    // Being copied: it waits no more.
    expect(await waiting()).toEqual([2, 0]);
    await bench.queue.later(first!, -120_000);
    expect(await waiting()).toEqual([2, 120]);
    await bench.queue.lost(second!, 'Gone.');
    expect((await waiting())[0]).toBe(1);
  });
});
