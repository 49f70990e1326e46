import { InFlight } from './in-flight.js';
import type { Job } from './job.js';

const job = (accountId: string, chat: number): Job => ({
  accountId,
  chatId: `${accountId}-${chat}`,
  lease: 'l',
  partId: 'p',
  deliveryId: 'd',
  message: { kind: 'text', text: '' },
  authorId: null,
  attempts: 1,
});

describe('what is in flight', () => {
  let inFlight: InFlight;
  beforeEach(() => (inFlight = new InFlight()));
  const fill = (accountId: string) => {
    const jobs = Array.from({ length: inFlight.capacity(accountId) }, (_, chat) => job(accountId, chat));
    jobs.forEach((one) => inFlight.add(one));
    return jobs;
  };

  it('is bounded for each account, and gives capacity back, in sets', () => {
    const [first, ...others] = fill('a');
    expect([inFlight.count('a'), inFlight.capacity('a'), inFlight.capacity('b')]).toEqual([64, 0, 64]);
    inFlight.replace({ ...first!, lease: 'next' });
    expect(inFlight.count('a')).toBe(64);
    inFlight.remove(first!);
    expect([inFlight.count('a'), inFlight.capacity('a'), inFlight.has(first!.chatId)]).toEqual([63, 0, false]);
    others.slice(0, 15).forEach((one) => inFlight.remove(one));
    expect(inFlight.capacity('a')).toBe(16);
  });

  it('is bounded in all, though never so that an account waits for the others', () => {
    const accounts = Array.from({ length: 20 }, (_, index) => `account ${index}`);
    const taken = accounts.map((accountId) => fill(accountId).length);
    expect(taken).toEqual([...Array<number>(8).fill(64), ...Array<number>(12).fill(2)]);
    expect(inFlight.jobs).toHaveLength(8 * 64 + 12 * 2);
    expect(inFlight.capacity('one more')).toBe(2);
  });

  it('tells for how long a chat was not known to be ours', () => {
    const now = performance.now();
    const one = job('a', 1);
    inFlight.add(one);
    inFlight.renewed([job('a', 2), one], now + 60_000);
    expect(inFlight.silence(one)).toBeLessThan(-50_000);
    inFlight.renewed([one], now);
    expect(inFlight.silence(one)).toBeLessThan(-50_000);
  });
});
