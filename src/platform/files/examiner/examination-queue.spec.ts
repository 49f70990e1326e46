import { WaitedTooLong, ExaminationQueue } from './examination-queue.js';

/** Work that ends when it is told to. */
function work() {
  let end!: () => void;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { run: () => done, end };
}

const order = async (queue: ExaminationQueue, asked: Array<{ of: string; ahead?: boolean; ms: number }>) => {
  const began: string[] = [];
  const all = asked.map(({ of, ahead = false, ms }, i) =>
    queue.run(
      () => {
        began.push(`${of}${i}`);
        return new Promise((resolve) => setTimeout(resolve, ms));
      },
      { of, ahead },
    ),
  );
  await Promise.all(all);
  return began;
};

describe('examinations', () => {
  it('are taken in the order of coming, where all are alike', async () => {
    const equal = { of: 'a', ms: 0 };
    expect(await order(new ExaminationQueue(60_000), [equal, equal, equal])).toEqual(['a0', 'a1', 'a2']);
  });

  it('of those whose work takes long come after those of others', async () => {
    const slow = { of: 'mallory', ms: 60 };
    const asked = [slow, slow, slow, { of: 'alice', ms: 0 }, { of: 'bob', ms: 0 }];
    expect(await order(new ExaminationQueue(60_000), asked)).toEqual([
      'mallory0',
      'alice3',
      'bob4',
      'mallory1',
      'mallory2',
    ]);
  });

  it('of people who wait come first', async () => {
    const asked = [
      { of: 'a', ms: 10 },
      { of: 'b', ms: 0 },
      { of: 'c', ms: 0, ahead: true },
    ];
    expect(await order(new ExaminationQueue(60_000), asked)).toEqual(['a0', 'c2', 'b1']);
  });

  it('do not come for ever, and are given up by whoever wants them no more', async () => {
    const queue = new ExaminationQueue(20);
    const first = work();
    const running = queue.run(first.run, { of: 'a', ahead: false });
    await expect(queue.run(first.run, { of: 'b', ahead: false })).rejects.toThrow(WaitedTooLong);
    const stop = new AbortController();
    const waiting = queue.run(first.run, { of: 'c', ahead: false }, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    first.end();
    await running;
  });
});
