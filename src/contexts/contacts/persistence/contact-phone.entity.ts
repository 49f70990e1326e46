import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import type { Provenance } from '../domain/contact-card.js';

@Entity('contact_phone')
@Index('contact_phone_number', ['contact_id', 'number'], { unique: true })
export class ContactPhoneEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  contact_id: string;

  @TextColumn(32)
  number: string;

  @TextColumn(16)
  provenance: Provenance;

  @TimeColumn()
  created_at: number;
}
