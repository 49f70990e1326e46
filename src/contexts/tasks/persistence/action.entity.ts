import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { ActionContent, AuthorKind } from '../contract.js';

export type ActionKind = 'message' | 'comment' | 'system';
export type ActionDirection = 'in' | 'out' | 'internal';

/** One entry of a task's feed. */
@Entity('task_action')
@Index('task_action_feed', ['task_id', 'feed_key'])
@Index('task_action_to_index', ['to_index'])
@Index('task_action_inbound', ['inbound_id'], { unique: true })
@Index('task_action_idempotency', ['idempotency_key'], { unique: true })
export class ActionEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  task_id: string;

  /** Sorts the feed: see `feedKey`. */
  @TextColumn(80)
  feed_key: string;

  @TextColumn(16)
  kind: ActionKind;

  @TextColumn(16)
  direction: ActionDirection;

  @FlagColumn()
  opening: boolean;

  @LongTextColumn()
  text: string;

  @JsonColumn()
  content: ActionContent;

  @TextColumn(16)
  author_kind: AuthorKind;

  @RefColumn()
  author_id: string;

  @JsonColumn()
  notify: { contactIds: string[]; employeeIds: string[] };

  /** The row of the inbox it was made of: makes it once, by the database. */
  @TextColumn(36, { nullable: true })
  inbound_id: string | null;

  /** The caller's Idempotency-Key, under their own id. */
  @TextColumn(190, { nullable: true })
  idempotency_key: string | null;

  /** What was asked under that key. */
  @TextColumn(64, { nullable: true })
  request_hash: string | null;

  /** 1 until the task is found by its words, then null. */
  @IntColumn({ nullable: true, default: 1 })
  to_index: number | null;

  @TimeColumn()
  written_at: number;

  @TimeColumn()
  created_at: number;
}
