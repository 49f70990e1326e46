import { Entity, Index } from 'typeorm';
import { ReindexRow } from '../../../platform/search/reindex-row.js';
import { WordRow } from '../../../platform/search/word-row.js';

/** What tasks are found by: see `TermIndex` and `TaskTerms`. */
@Entity('task_word', { withoutRowid: true })
@Index('task_word_bucket', ['bucket', 'word'])
export class TaskWordEntity extends WordRow {}

/** What is indexed once more: see `ReindexQueue`. `tasks`, `actions`, or the contact whose tasks have another name now. */
@Entity('task_reindex')
export class TaskReindexEntity extends ReindexRow {}
