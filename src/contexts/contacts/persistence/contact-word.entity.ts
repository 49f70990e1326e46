import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IntColumn } from '../../../platform/database/columns.js';
import { ReindexRow } from '../../../platform/search/reindex-row.js';
import { WordRow } from '../../../platform/search/word-row.js';

/** What cards are found by: see `TermIndex` and `ContactSearch`. */
@Entity('contact_word', { withoutRowid: true })
@Index('contact_word_bucket', ['bucket', 'word'])
export class ContactWordEntity extends WordRow {}

/** What is indexed once more, `contacts`: see `ReindexQueue`. */
@Entity('contact_reindex')
export class ContactReindexEntity extends ReindexRow {}

/** Cards get their numbers from here when they are indexed: newer ones higher numbers. */
@Entity('contact_number_sequence')
export class ContactNumberSequenceEntity {
  @PrimaryColumn('int')
  id: number;

  @IntColumn()
  last_number: number;
}
