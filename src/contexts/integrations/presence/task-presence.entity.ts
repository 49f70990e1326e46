import { Entity } from 'typeorm';
import { FlagColumn, KeyTextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** An employee who has a task open. Rows of the past are removed by whoever comes next. */
@Entity('task_presence')
export class TaskPresenceEntity {
  @KeyTextColumn(36)
  task_id: string;

  @KeyTextColumn(36)
  employee_id: string;

  @FlagColumn()
  writing: boolean;

  /** By the database's clock. */
  @TimeColumn()
  until: number;
}
