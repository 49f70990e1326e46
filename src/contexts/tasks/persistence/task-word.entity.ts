import { Entity, Index } from 'typeorm';
import { WordRow } from '../../../platform/search/word-row.js';

/** What tasks are found by: see `WordIndex` and `TaskWords`. */
@Entity('task_word', { withoutRowid: true })
@Index('task_word_bucket', ['bucket', 'word'])
export class TaskWordEntity extends WordRow {}
