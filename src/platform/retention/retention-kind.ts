import type { Config } from '../config/config.js';
import type { SqlValue } from '../database/database.js';

/** Reads; whoever only counts has no more than this. */
export type Reading = <Row>(sql: string, parameters?: SqlValue[]) => Promise<Row[]>;

/** What a slice has found, and where the next one begins; null: there is none. */
export interface Finding<Item> {
  items: Item[];
  next: string | null;
}

/** Looks through a slice for what is older than `before` (epoch ms). @param from where it begins; empty at the start */
export type Finder<Item> = (read: Reading, before: number, from: string) => Promise<Finding<Item>>;

/** One kind of thing that is kept for a time only. */
export interface RetentionKind<Item = unknown> {
  /** For programs, in camelCase. */
  name: string;
  /** For how many days it is kept; 0: for ever. */
  days: (config: Config) => number;
  /** Which setting says so; absent where none does. */
  setting?: keyof Config;
  find: Finder<Item>;
  /** Removes what of it may still go, in transactions of its own. @returns how many went */
  remove: (items: Item[]) => Promise<number>;
}

/** Rows of a slice: few, so that nobody waits long for the locks of those that go. */
export const SLICE = 200;
