import { Entity, Index, PrimaryColumn } from 'typeorm';
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
import type { PersonKind } from '../contract.js';

@Entity('task_status')
export class TaskStatusEntity {
  @IdColumn()
  id: string;

  @TextColumn(100)
  name: string;

  /** Decides whether a message still goes to the task; the name never does. */
  @FlagColumn()
  active: boolean;

  @FlagColumn()
  built_in: boolean;

  /** Its place in the list, from 0. */
  @IntColumn()
  position: number;

  /** Rises with each change that staff make. */
  @IntColumn({ default: 1 })
  version: number;

  /** The row stays, so that who has just read a task of it still finds its name. */
  @TimeColumn({ nullable: true })
  removed_at: number | null;
}

@Entity('task')
@Index('task_number', ['number'], { unique: true })
@Index('task_status_live', ['status_id', 'trashed_at', 'number'])
@Index('task_counterparty', ['counterparty_id', 'number'])
@Index('task_trash', ['trashed_at', 'number'])
@Index('task_to_index', ['to_index'])
@Index('task_account', ['account_id', 'number'])
@Index('task_external', ['external_id'], { unique: true })
@Index('task_updated', ['updated_at', 'number'])
@Index('task_waiting', ['waiting_since', 'number'])
@Index('task_undelivered', ['undelivered_since', 'number'])
export class TaskEntity {
  @IdColumn()
  id: string;

  /** What people call it by: 1, 2, 3 … */
  @IntColumn()
  number: number;

  @TextColumn(500)
  title: string;

  @LongTextColumn()
  description: string;

  @RefColumn()
  status_id: string;

  @TextColumn(16)
  assigner_kind: PersonKind;

  @RefColumn()
  assigner_id: string;

  @RefColumn({ nullable: true })
  counterparty_id: string | null;

  /** The chat that opened it. */
  @RefColumn({ nullable: true })
  chat_id: string | null;

  /** The bot of that chat; null too for what the version before has opened while this one ran already. */
  @RefColumn({ nullable: true })
  account_id: string | null;

  @RefColumn({ nullable: true })
  previous_task_id: string | null;

  /** When it was put into the trash; null outside of it. */
  @TimeColumn({ nullable: true })
  trashed_at: number | null;

  /** When it was deleted for good: only the number is left, so that a later task can still name it. */
  @TimeColumn({ nullable: true })
  deleted_at: number | null;

  /** When what was written in it went by its age: the `updated_at` of then. */
  @TimeColumn({ nullable: true })
  texts_removed_at: number | null;

  /** Lower-cased title. Nothing here reads it: it is for the version before, while that runs beside this one. */
  @TextColumn(500)
  search_text: string;

  /** 1 until the task is found by its words, then null. */
  @IntColumn({ nullable: true, default: 1 })
  to_index: number | null;

  /** Null: none. */
  @JsonColumn({ nullable: true })
  tags: string[] | null;

  /** When the oldest message of the customer came that no delivered answer has followed; null: nobody waits. */
  @TimeColumn({ nullable: true })
  waiting_since: number | null;

  /** Since when something has not reached the customer, or they have left; null: everything is well. */
  @TimeColumn({ nullable: true })
  undelivered_since: number | null;

  /** Its id in another system. */
  @TextColumn(190, { nullable: true })
  external_id: string | null;

  /** Rises with each change that staff would see on the task itself; what is written in its feed is none. */
  @IntColumn({ default: 1 })
  version: number;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;
}

@Entity('task_assignee')
@Index('task_assignee_person', ['person_id', 'number'])
export class TaskAssigneeEntity {
  @IdColumn()
  task_id: string;

  @IdColumn()
  person_id: string;

  /** The task's, so that what somebody does is listed by an index; 0 until the version before is gone that leaves it out. */
  @IntColumn({ default: 0 })
  number: number;

  @TextColumn(16)
  kind: PersonKind;

  @IntColumn()
  position: number;
}

/** Numbers of tasks are given out from here, without gaps. */
@Entity('task_number_sequence')
export class TaskNumberSequenceEntity {
  @PrimaryColumn('int')
  id: number;

  @IntColumn()
  last_number: number;
}
