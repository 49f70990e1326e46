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
@Index('contact_merged_into', ['merged_into', 'id'])
@Index('contact_external', ['external_id'], { unique: true })
@Index('contact_updated', ['merged_into', 'updated_at', 'id'])
@Index('contact_search_number', ['search_number', 'id'])
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

  /** Name, numbers and tags. Nothing here reads it: it is for the version before, while that runs beside this one. */
  @LongTextColumn()
  search_text: string;

  /** Under which its words stand; rises with time. Null until it is indexed. */
  @IntColumn({ nullable: true })
  search_number: number | null;

  /** The card that stands for it since they were merged: always one that is merged into none itself. */
  @RefColumn({ nullable: true })
  merged_into: string | null;

  /** Its id in another system. */
  @TextColumn(190, { nullable: true })
  external_id: string | null;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;

  @IntColumn()
  version: number;
}
