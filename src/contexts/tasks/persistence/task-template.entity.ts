import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';

/** A preset for tasks that messages open. */
@Entity('task_template')
@Index('task_template_status', ['status_id'])
export class TaskTemplateEntity {
  @IdColumn()
  id: string;

  @TextColumn(100)
  name: string;

  /** A pattern; empty: the usual title. */
  @TextColumn(500)
  title: string;

  /** A pattern; empty: the message alone. */
  @LongTextColumn()
  description: string;

  @RefColumn()
  status_id: string;

  @JsonColumn()
  assignee_ids: string[];

  @JsonColumn()
  tags: string[];

  /** Rises with each change that staff make. */
  @IntColumn({ default: 1 })
  version: number;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;
}
