import * as fc from 'fast-check';
import { feedKey, feedTime } from './feed-key.js';

interface Entry {
  at: number;
  token: bigint | null;
  id: string;
}

const LARGEST = 10n ** 20n - 1n;
const time = fc.integer({ min: 0, max: 10 ** 15 - 1 });
/** Signed, unsigned and neighbouring 64-bit tokens; near ones matter, since numbers round them to one. */
const token = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
  fc.bigInt({ min: 5_389_804_735_894_462_800n, max: 5_389_804_735_894_462_830n }),
  fc.constantFrom(-LARGEST, -1n, 0n, 1n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n, LARGEST),
);
const entry: fc.Arbitrary<Entry> = fc.record({
  at: fc.oneof(time, fc.constantFrom(1_700_000_000_000, 1_700_000_000_001)),
  token: fc.option(token),
  id: fc.uuid(),
});

const keyOf = ({ at, token: value, id }: Entry) => feedKey(at, value === null ? null : String(value), id);

/** The order a feed is to have; staff's entries (no token) stand behind the messages of their millisecond. */
function inOrder(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.token !== b.token) {
    if (a.token === null) return 1;
    if (b.token === null) return -1;
    return a.token < b.token ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

describe('the key that sorts a feed', () => {
  it('sorts as text exactly like time, then 64-bit token, then id', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const [one, two] = [keyOf(a), keyOf(b)];
        const asText = one < two ? -1 : one > two ? 1 : 0;
        expect(asText).toBe(Math.sign(inOrder(a, b)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells its time, and fits its column', () => {
    fc.assert(
      fc.property(entry, (a) => {
        expect(feedTime(keyOf(a))).toBe(a.at);
        expect(keyOf(a).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('puts what staff wrote behind every message of the same millisecond and before the next', () => {
    const comment = feedKey(1_000, null, '00000000');
    expect(comment > feedKey(1_000, String(LARGEST), 'ffffffff')).toBe(true);
    expect(comment < feedKey(1_001, String(-LARGEST), '00000000')).toBe(true);
  });

  it('takes an order key that is no number as it is, cut to fit', () => {
    const key = feedKey(1_000, `sha256:${'a'.repeat(60)}`, '00000000-0000-0000-0000-000000000000');
    expect(key).toBe('000000000001000.sha256:aaaaaaaaaaaaaaa.00000000-0000-0000-0000-000000000000');
    expect(key < feedKey(1_000, null, '0')).toBe(true);
  });
});
