import { Entity } from 'typeorm';
import { IdColumn, JsonColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

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

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;
}
