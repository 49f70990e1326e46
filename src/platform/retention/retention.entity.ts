import { Entity } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TimeColumn } from '../database/columns.js';

export interface RetentionRun {
  /** By the database's clock. */
  at: number;
  /** How many went, by kind. */
  removed: Record<string, number>;
}

/** One row: whose turn it is to remove what is old, and what went last time. */
@Entity('retention')
export class RetentionEntity {
  @IdColumn()
  id: string;

  /** When it is next done, by the database's clock. While leased: when the lease ends. */
  @TimeColumn()
  due_at: number;

  /** How long it was to wait when `due_at` was set, ms (see `DueTimes`). */
  @IntColumn()
  wait_ms: number;

  @RefColumn({ nullable: true })
  lease: string | null;

  /** When it was last done to the end. */
  @TimeColumn({ nullable: true })
  ran_at: number | null;

  /** How many went then, by kind. */
  @JsonColumn()
  removed: Record<string, number>;

  /** The last runs, newest first; null before the first one. */
  @JsonColumn({ nullable: true })
  runs: RetentionRun[] | null;
}
