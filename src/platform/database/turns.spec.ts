import { impatiently, inTime, NoTurn, Turns, urgently } from './turns.js';

describe('turns at the database', () => {
  let turns: Turns;
  beforeEach(() => {
    jest.useFakeTimers();
    turns = new Turns(3, 1);
  });
  afterEach(() => jest.useRealTimers());

  const outcome = (taking: Promise<() => void>) =>
    taking.then(
      () => 'begun',
      (error) => (error instanceof NoTurn ? 'refused' : error),
    );
  /** What had no outcome yet is waiting. */
  const now = (outcomes: Array<Promise<unknown>>) =>
    Promise.all(outcomes.map((each) => Promise.race([each, Promise.resolve('waiting').then((w) => w)])));

  it('are given at once as long as there are some; the last one only for what is urgent', async () => {
    const outcomes = [turns.take(), turns.take(), turns.take(), urgently(() => turns.take())].map(outcome);
    await jest.advanceTimersByTimeAsync(0);
    expect(await now(outcomes)).toEqual(['begun', 'begun', 'waiting', 'begun']);
  });

  it('are given on in the order in which they were asked for, each only once', async () => {
    const giveBack = await turns.take();
    await turns.take();
    const outcomes = [turns.take(), turns.take()].map(outcome);
    giveBack();
    giveBack();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now(outcomes)).toEqual(['begun', 'waiting']);
  });

  it('that come back while nothing is urgent go past what is not', async () => {
    await turns.take();
    await turns.take();
    const urgent = await urgently(() => turns.take());
    const [waits, hurries] = [turns.take(), urgently(() => turns.take())].map(outcome);
    urgent();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now([waits!, hurries!])).toEqual(['waiting', 'begun']);
  });

  it('are refused after two seconds, of one request for all of its statements together', async () => {
    const first = await turns.take();
    await turns.take();
    const request = impatiently(async () => {
      (await turns.take())();
      return turns.take();
    });
    const [refused, other] = [outcome(request), outcome(turns.take())];
    await jest.advanceTimersByTimeAsync(1_500);
    const again = outcome(turns.take());
    first();
    await jest.advanceTimersByTimeAsync(0);
    expect(await now([refused, other, again])).toEqual(['waiting', 'begun', 'waiting']);
    await jest.advanceTimersByTimeAsync(600);
    expect(await now([refused, other, again])).toEqual(['refused', 'begun', 'waiting']);
  });

  it('of a queue that cannot be left are refused when they come too late', async () => {
    const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const waits = [inTime(after(1_900)), inTime(after(2_100))].map((wait) => outcome(wait.then(() => () => undefined)));
    const request = impatiently(() => inTime(after(1_500)).then(() => inTime(after(1_000))));
    const sum = outcome(request.then(() => () => undefined));
    await jest.advanceTimersByTimeAsync(3_000);
    expect(await Promise.all([...waits, sum])).toEqual(['begun', 'refused', 'refused']);
  });
});
