import { Entity, Index } from 'typeorm';
import { KeyTextColumn } from '../../../platform/database/columns.js';

/** A file that staff sent or noted in a task; it may be in several. */
@Entity('task_file')
@Index('task_file_task', ['task_id'])
export class TaskFileEntity {
  @KeyTextColumn(36)
  file_id: string;

  @KeyTextColumn(36)
  task_id: string;
}
