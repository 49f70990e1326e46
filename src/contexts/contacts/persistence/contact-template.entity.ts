import { Entity } from 'typeorm';
import { IdColumn, IntColumn, JsonColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** A preset for contacts that messages create. */
@Entity('contact_template')
export class ContactTemplateEntity {
  @IdColumn()
  id: string;

  @TextColumn(100)
  name: string;

  /** `group` is a word of SQL. */
  @TextColumn(100, { nullable: true })
  contact_group: string | null;

  @JsonColumn()
  responsible_ids: string[];

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
