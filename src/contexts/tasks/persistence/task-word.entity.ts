import { Entity, Index } from 'typeorm';
import { IntColumn, KeyNumberColumn, KeyTextColumn } from '../../../platform/database/columns.js';

/** What tasks are found by: see `WordIndex` and `TaskWords`. */
@Entity('task_word', { withoutRowid: true })
@Index('task_word_bucket', ['bucket', 'word'])
export class TaskWordEntity {
  @KeyNumberColumn()
  number: number;

  @KeyTextColumn(100)
  word: string;

  @KeyNumberColumn()
  part: number;

  @IntColumn()
  bucket: number;
}
