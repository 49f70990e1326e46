import type { Books } from './books.js';
import { type Attempt, type SentCallback, keyOf } from './sent-callbacks.js';

/** What Viber was told and what the books say, in numbers. */
export interface Verdict {
  /** Callbacks answered 200. */
  acked: number;
  stored: number;
  actions: number;
  /** I1: acknowledged and not stored, or stored and never an action. */
  lost: number;
  /** I2: stored, or made an action, more than once. */
  doubled: number;
  /** I3: of one sender, in the wrong order. */
  inversions: number;
  /** I4: nobody has sent it. */
  invented: number;
  /** I5: taken in and not dealt with. */
  stuck: number;
  /** I7: requests that a living service let wait without an answer. */
  hung: number;
  /** How long the 200s took, ms. */
  p999: number;
  /** The longest any answer took, ms. */
  slowest: number;
  /** The longest for which this process was held up itself, ms: so much its clock says too much. */
  heldUp: number;
  /** I7, with the database up: by how much p99.9 is beyond a second, and beyond that. */
  late: number;
}

/** What has to be zero whatever happens. */
export const NOTHING_WRONG = { lost: 0, doubled: 0, inversions: 0, invented: 0, stuck: 0, hung: 0 };

/** Where the database is up and nobody overloads the service on purpose. */
export const IN_TIME = { late: 0 };
const IN_TIME_MS = 1_000;

/** @param known keys of callbacks that others than the load have sent */
export function verdictOf(
  entries: readonly SentCallback[],
  books: Books,
  known: ReadonlySet<string>,
  heldUp: number,
): Verdict {
  const sent = new Map(entries.filter(({ welcome }) => welcome).map((entry) => [keyOf(entry), entry]));
  const acked = entries.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const rows = books.inbox.filter((row) => !known.has(keyOf(row)) || sent.has(keyOf(row)));
  const rowsByKey = counted(rows.map(keyOf));
  const made = counted(books.actions.map(({ inboundId }) => inboundId));
  const messages = rows.filter(({ event, state }) => event === 'message' && state === 'processed');
  const entryOf = new Map(rows.map((row) => [row.id, sent.get(keyOf(row))]));
  const attempts = entries.flatMap((entry) => entry.attempts);
  const times = attempts.flatMap(({ ms, status }) => (ms !== null && status !== null ? [ms] : []));
  const good = attempts.flatMap(({ ms, status }) => (ms !== null && status === 200 ? [ms] : []));

  const unstored = acked.filter((entry) => !rowsByKey.has(keyOf(entry))).length;
  const unmade = messages.filter(({ id }) => !made.has(id)).length;
  const changed = books.actions.filter(({ inboundId, text }) => {
    const entry = entryOf.get(inboundId);
    return entry && entry.text !== null && entry.text !== text;
  }).length;
  const p999 = Math.round(percentile(good, 0.999));
  return {
    acked: acked.length,
    stored: rows.length,
    actions: books.actions.length,
    lost: unstored + unmade,
    doubled: surplus(rowsByKey) + surplus(made),
    inversions: inversions(books.actions, entryOf),
    invented:
      rows.filter((row) => !sent.has(keyOf(row))).length +
      books.actions.filter(({ inboundId }) => !entryOf.get(inboundId)).length +
      changed,
    stuck: rows.filter(({ state }) => state === 'received').length,
    hung: attempts.filter(isHung).length,
    p999,
    slowest: Math.round(Math.max(0, ...times)),
    heldUp,
    late: Math.max(0, p999 - IN_TIME_MS - heldUp),
  };
}

/** The line for people. */
export function tell(name: string, verdict: object, more: Record<string, number | string> = {}): void {
  const word = (value: unknown) => (typeof value === 'number' ? value.toLocaleString('en') : String(value));
  const words = Object.entries({ ...verdict, ...more }).map(([what, value]) => `${what} ${word(value)}`);
  process.stdout.write(`    ${name} ${words.join(' ')}\n`);
}

/** A connection that broke is an answer of a kind; one on which nothing comes is not. */
const isHung = ({ why }: Attempt): boolean => /TIMEOUT/.test(why ?? '');

/**
 * - In the feed a sender's messages stand in the order in which they wrote them, whenever they came.
 * - They were processed in that order too, where each was acknowledged before the next was sent.
 */
function inversions(actions: Books['actions'], entryOf: ReadonlyMap<string, SentCallback | undefined>): number {
  const bySender = new Map<string, Array<{ entry: SentCallback; feedKey: string }>>();
  for (const { inboundId, feedKey } of actions) {
    const entry = entryOf.get(inboundId);
    if (!entry || entry.sequence === null) continue;
    bySender.set(entry.user, [...(bySender.get(entry.user) ?? []), { entry, feedKey }]);
  }
  let count = 0;
  for (const processed of bySender.values()) {
    const shown = processed.toSorted((a, b) => (a.feedKey < b.feedKey ? -1 : 1));
    count += shown.filter(({ entry }, i) => i > 0 && entry.sequence! < shown[i - 1]!.entry.sequence!).length;
    processed.forEach(({ entry: later }, i) => {
      count += processed.slice(i + 1).filter(({ entry }) => cameBefore(entry, later)).length;
    });
  }
  return count;
}

const cameBefore = (a: SentCallback, b: SentCallback): boolean =>
  a.sequence! < b.sequence! && a.acknowledgedAt !== null && a.acknowledgedAt <= (b.attempts[0]?.at ?? 0);

const counted = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const surplus = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count - 1, 0);

export const percentile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;
