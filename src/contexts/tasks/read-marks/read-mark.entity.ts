import { Entity, Index } from 'typeorm';
import { KeyTextColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** How far an employee has read a task. */
@Entity('task_read', { withoutRowid: true })
export class ReadMarkEntity {
  @KeyTextColumn(36)
  employee_id: string;

  @KeyTextColumn(36)
  task_id: string;

  /** Of the last action that was read: see `feedKey`. */
  @TextColumn(80)
  feed_key: string;
}

/** An action that was to get an employee's attention. It is unread while it stands behind their mark. */
@Entity('task_mention', { withoutRowid: true })
@Index('task_mention_newest', ['employee_id', 'created_at', 'action_id'])
export class MentionEntity {
  @KeyTextColumn(36)
  employee_id: string;

  @KeyTextColumn(36)
  action_id: string;

  @RefColumn()
  task_id: string;

  @TextColumn(80)
  feed_key: string;

  @TimeColumn()
  created_at: number;
}
