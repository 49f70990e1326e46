import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, RefColumn, TextColumn, TimeColumn } from '../database/columns.js';
import type { Counts, Person } from './person.js';

export const ERASURE_STATES = ['running', 'done'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** That somebody was erased, and how far it has come. Kept for ever; once it is done it holds ids and counts alone. */
@Entity('erasure')
@Index('erasure_due', ['due_at'])
export class ErasureEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  contact_id: string;

  @TextColumn(8)
  state: ErasureState;

  /** While it runs also how messengers call them; afterwards their cards alone. */
  @JsonColumn()
  person: Person;

  @RefColumn()
  requested_by: string;

  @TimeColumn()
  requested_at: number;

  @TimeColumn({ nullable: true })
  done_at: number | null;

  /** What was removed, by kind. */
  @JsonColumn()
  removed: Counts;

  /** Which holder is at work, and from where it goes on. */
  @TextColumn(64)
  step: string;

  @TextColumn(200)
  reached: string;

  /** When it is gone on with, by the database's clock; null when it is done. While leased: when the lease ends. */
  @TimeColumn({ nullable: true })
  due_at: number | null;

  /** See `DueTimes`. */
  @IntColumn()
  wait_ms: number;

  @RefColumn({ nullable: true })
  lease: string | null;
}
