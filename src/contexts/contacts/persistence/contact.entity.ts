import { Entity, Index } from 'typeorm';
import {
  FlagColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';

@Entity('contact')
@Index('contact_merged_into', ['merged_into'])
export class ContactEntity {
  @IdColumn()
  id: string;

  @TextColumn(200)
  name: string;

  @FlagColumn()
  placeholder_name: boolean;

  @RefColumn({ nullable: true })
  avatar_file_id: string | null;

  /** `group` is a word of SQL. */
  @TextColumn(100, { nullable: true })
  contact_group: string | null;

  @JsonColumn()
  tags: string[];

  @JsonColumn()
  responsible_ids: string[];

  /** See domain/search-text.ts. */
  @LongTextColumn()
  search_text: string;

  /** The card that stands for it since they were merged: always one that is merged into none itself. */
  @RefColumn({ nullable: true })
  merged_into: string | null;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;

  @IntColumn()
  version: number;
}
