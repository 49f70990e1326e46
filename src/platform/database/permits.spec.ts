import { withDeadline, inTime, PoolExhausted, ConnectionPermits, withPatience, withPriority } from './permits.js';

describe('connection permits', () => {
  let permits: ConnectionPermits;
  beforeEach(() => {
    jest.useFakeTimers();
    permits = new ConnectionPermits(3, 1);
  });
  afterEach(() => jest.useRealTimers());

  const outcome = (taking: Promise<() => void>) =>
    taking.then(
      () => 'begun',
      (error) => (error instanceof PoolExhausted ? 'refused' : error),
    );
  /** What had no outcome yet is waiting. */
  const now = (outcomes: Array<Promise<unknown>>) =>
    Promise.all(outcomes.map((each) => Promise.race([each, Promise.resolve('waiting').then((w) => w)])));

  it('are given at once as long as there are some; the last one only for what has priority', async () => {
    const outcomes = [permits.take(), permits.take(), permits.take(), withPriority(() => permits.take())].map(outcome);
    await jest.advanceTimersByTimeAsync(0);
    expect(await now(outcomes)).toEqual(['begun', 'begun', 'waiting', 'begun']);
  });

  it('are given on in the order in which they were asked for, each only once', async () => {
    const release = await permits.take();
    await permits.take();
    const outcomes = [permits.take(), permits.take()].map(outcome);
    release();
    release();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now(outcomes)).toEqual(['begun', 'waiting']);
  });

  it('that come back while nothing has priority go past what has none', async () => {
    await permits.take();
    await permits.take();
    const first = await withPriority(() => permits.take());
    const [waits, hurries] = [permits.take(), withPriority(() => permits.take())].map(outcome);
    first();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now([waits!, hurries!])).toEqual(['waiting', 'begun']);
  });

  it('are waited for a minute by an answer that has begun, by each of its statements', async () => {
    const [first, second] = [await permits.take(), await permits.take()];
    const answer = withDeadline(() =>
      withPatience(async () => {
        await permits.take();
        return permits.take();
      }),
    );
    const [patient, other] = [outcome(answer), outcome(permits.take())];
    await jest.advanceTimersByTimeAsync(50_000);
    expect(await now([patient, other])).toEqual(['waiting', 'refused']);
    first();
    await jest.advanceTimersByTimeAsync(50_000);
    second();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now([patient])).toEqual(['begun']);
  });

  it('are refused after two seconds, of one request for all of its statements together', async () => {
    const first = await permits.take();
    await permits.take();
    const request = withDeadline(async () => {
      (await permits.take())();
      return permits.take();
    });
    const [refused, other] = [outcome(request), outcome(permits.take())];
    await jest.advanceTimersByTimeAsync(1_500);
    const again = outcome(permits.take());
    first();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now([refused, other, again])).toEqual(['waiting', 'begun', 'waiting']);
    await jest.advanceTimersByTimeAsync(600);
    expect(await now([refused, other, again])).toEqual(['refused', 'begun', 'waiting']);
  });

  it('of a queue that cannot be left are refused when they come too late', async () => {
    const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const waits = [inTime(after(1_900)), inTime(after(2_100))].map((wait) => outcome(wait.then(() => () => undefined)));
    const request = withDeadline(() => inTime(after(1_500)).then(() => inTime(after(1_000))));
    const sum = outcome(request.then(() => () => undefined));
    await jest.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all([...waits, sum])).toEqual(['begun', 'refused', 'refused']);
  });
});
