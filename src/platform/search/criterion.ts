/** The newest of what a criterion finds: all of it from `floor` on; 0 when there is no more. */
export interface Chunk {
  /** Descending. */
  numbers: number[];
  floor: number;
}

/** One condition of a list whose entries have numbers that rise with time. */
export interface Criterion {
  /** What it finds below a number, the newest first: `size` of them, or fewer for now. */
  newest(below: number, size: number): Promise<Chunk>;
  /** Which of these numbers it finds. */
  among(numbers: readonly number[]): Promise<ReadonlySet<number>>;
}

/** MariaDB makes a table of a list of 1,000 values, and then asks for each of them without the rest of the index. */
const MAX_LIST = 900;

/**
 * The newest `wanted` below a number that all criteria find. The one that finds the fewest is followed, the others are
 * asked about what it finds: so a page costs what is on it, or what the rarest criterion finds, never what there is.
 * @param criteria those first that are likely to find few: none is asked after one that has told all it finds
 */
export async function newestOfAll(criteria: readonly Criterion[], below: number, wanted: number): Promise<number[]> {
  let rarest: { criterion: Criterion; chunk: Chunk } | undefined;
  for (const criterion of criteria) {
    const chunk = await criterion.newest(below, wanted);
    // As many, but reaching further down: fewer on the whole.
    if (!rarest || chunk.floor < rarest.chunk.floor) rarest = { criterion, chunk };
    if (chunk.floor === 0) break;
  }
  const others = criteria.filter((criterion) => criterion !== rarest!.criterion);
  const found: number[] = [];
  let { chunk } = rarest!;
  for (let size = wanted; ;) {
    let { numbers } = chunk;
    for (const criterion of others) {
      if (numbers.length === 0) break;
      const kept = await criterion.among(numbers);
      numbers = numbers.filter((number) => kept.has(number));
    }
    found.push(...numbers);
    if (found.length >= wanted || chunk.floor === 0) return found.slice(0, wanted);
    size = Math.min(size * 4, MAX_LIST);
    chunk = await rarest!.criterion.newest(chunk.floor, size);
  }
}

/**
 * The first `wanted` rows of a sorted list that all criteria find, as far along it as they need.
 * @param next the rows after one; null: from the beginning
 */
export async function firstOfAll<Row extends { number: number }>(
  next: (after: Row | null, size: number) => Promise<Row[]>,
  criteria: readonly Criterion[],
  wanted: number,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let size = wanted, after: Row | null = null; ;) {
    const rows = await next(after, size);
    let numbers = rows.map((row) => row.number);
    for (const criterion of criteria) {
      if (numbers.length === 0) break;
      const kept = await criterion.among(numbers);
      numbers = numbers.filter((number) => kept.has(number));
    }
    const kept = new Set(numbers);
    found.push(...rows.filter((row) => kept.has(row.number)));
    if (found.length >= wanted || rows.length < size) return found.slice(0, wanted);
    after = rows.at(-1)!;
    size = Math.min(size * 4, MAX_LIST);
  }
}

/** What one of these finds, or another. */
export const anyOf = (...criteria: readonly Criterion[]): Criterion => ({
  newest: async (below, size) => {
    const chunks = await inTurn(criteria, (criterion) => criterion.newest(below, size));
    // Further down one of them has not looked yet.
    const floor = Math.max(0, ...chunks.map((chunk) => chunk.floor));
    const numbers = new Set(chunks.flatMap((chunk) => chunk.numbers).filter((number) => number >= floor));
    return { numbers: [...numbers].toSorted((a, b) => b - a), floor };
  },
  among: async (numbers) => {
    const found = await inTurn(criteria, (criterion) => criterion.among(numbers));
    return new Set(found.flatMap((some) => [...some]));
  },
});

/** A chunk of rows that were asked for with `LIMIT size`. */
export function chunkOf(rows: ReadonlyArray<{ number: number }>, size: number): Chunk {
  const numbers = rows.map((row) => row.number);
  return { numbers, floor: numbers.length < size ? 0 : numbers.at(-1)! };
}

/** One after the other: a page takes one connection, not one for each criterion. */
async function inTurn<T>(criteria: readonly Criterion[], ask: (criterion: Criterion) => Promise<T>): Promise<T[]> {
  const answers = [];
  for (const criterion of criteria) answers.push(await ask(criterion));
  return answers;
}
