import { Entity, Index } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, TimeColumn } from '../../../platform/database/columns.js';
import type { Brought, MergeChoices } from '../domain/merge.js';

/** Two cards became one. Kept for ever: the audit trail, and what an undo needs. */
@Entity('contact_merge')
@Index('contact_merge_survivor', ['survivor_id'])
@Index('contact_merge_other', ['other_id'])
export class ContactMergeEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  survivor_id: string;

  @RefColumn()
  other_id: string;

  /** What was asked for. */
  @JsonColumn()
  fields: MergeChoices;

  /** What the survivor got by it, and had before. */
  @JsonColumn()
  brought: Brought;

  @TimeColumn()
  merged_at: number;

  @RefColumn()
  merged_by: string;

  @TimeColumn({ nullable: true })
  undone_at: number | null;

  @RefColumn({ nullable: true })
  undone_by: string | null;
}
