import { Signal } from './signal.js';

const LONG = 60_000;

describe('a signal', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** Whether the wait is over, after everything that could end it has had its turn. */
  async function isOver(wait: Promise<void>): Promise<boolean> {
    let over = false;
    void wait.then(() => (over = true));
    await jest.advanceTimersByTimeAsync(0);
    return over;
  }

  it('ends a wait at once', async () => {
    const signal = new Signal();
    const wait = signal.wait(LONG);
    expect(await isOver(wait)).toBe(false);
    signal.wake();
    expect(await isOver(wait)).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is not lost when it comes before the wait', async () => {
    const signal = new Signal();
    signal.wake();
    expect(await isOver(signal.wait(LONG))).toBe(true);
  });

  it('counts once: the next wait waits again', async () => {
    const signal = new Signal();
    signal.wake();
    signal.wake();
    await signal.wait(LONG);
    expect(await isOver(signal.wait(LONG))).toBe(false);
  });

  it('ends every wait: two batches may run at a time', async () => {
    const signal = new Signal();
    const waits = [signal.wait(LONG), signal.wait(LONG)];
    signal.wake();
    expect(await Promise.all(waits.map(isOver))).toEqual([true, true]);
  });

  it('reaches one that waits although another has just given up', async () => {
    const signal = new Signal();
    const [short, long] = [signal.wait(250), signal.wait(LONG)];
    await jest.advanceTimersByTimeAsync(250);
    expect(await isOver(short)).toBe(true);
    signal.wake();
    expect(await isOver(long)).toBe(true);
  });

  it('lets the wait end by itself', async () => {
    const signal = new Signal();
    const wait = signal.wait(250);
    await jest.advanceTimersByTimeAsync(249);
    expect(await isOver(wait)).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await isOver(wait)).toBe(true);
    expect(await isOver(signal.wait(250))).toBe(false);
  });
});
