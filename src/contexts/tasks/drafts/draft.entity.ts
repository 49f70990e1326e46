import { Entity, Index } from 'typeorm';
import {
  JsonColumn,
  KeyTextColumn,
  LongTextColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';
import type { DraftContent } from './draft.store.js';

/** What an employee has begun to write in a task. */
@Entity('task_draft')
@Index('task_draft_task', ['task_id'])
export class DraftEntity {
  @KeyTextColumn(36)
  employee_id: string;

  @KeyTextColumn(36)
  task_id: string;

  @LongTextColumn()
  text: string;

  @JsonColumn()
  content: DraftContent;

  /** Of the action that it becomes: see `task_action.idempotency_key`. */
  @TextColumn(190)
  idempotency_key: string;

  @TimeColumn()
  saved_at: number;
}

/** A file of a draft: it is in use. */
@Entity('task_draft_file', { withoutRowid: true })
@Index('task_draft_file_file', ['file_id'])
export class DraftFileEntity {
  @KeyTextColumn(36)
  task_id: string;

  @KeyTextColumn(36)
  employee_id: string;

  @KeyTextColumn(36)
  file_id: string;
}
