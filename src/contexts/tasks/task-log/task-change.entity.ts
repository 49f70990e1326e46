import { Entity, Index } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, TimeColumn } from '../../../platform/database/columns.js';
import type { FieldChange } from './field-changes.js';

/** What an employee changed of a task at once. It goes with the task. */
@Entity('task_change')
@Index('task_change_task', ['task_id', 'id'])
export class TaskChangeEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  task_id: string;

  @RefColumn()
  by_employee_id: string;

  @JsonColumn()
  changes: FieldChange[];

  @TimeColumn()
  at: number;
}
