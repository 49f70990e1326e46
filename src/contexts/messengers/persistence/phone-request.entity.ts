import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** A question for the phone number, asked in a chat. */
@Entity('phone_request')
@Index('phone_request_nonce', ['nonce'], { unique: true })
@Index('phone_request_chat', ['chat_id'])
export class PhoneRequestEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  chat_id: string;

  @RefColumn()
  task_id: string;

  /** The employee. */
  @RefColumn()
  asked_by: string;

  /** Unguessable: comes back with the answer. */
  @TextColumn(64)
  nonce: string;

  @TimeColumn()
  asked_at: number;

  /** From then on its nonce proves nothing. */
  @TimeColumn({ nullable: true })
  answered_at: number | null;

  /** When the customer was told to type the number. */
  @TimeColumn({ nullable: true })
  told_at: number | null;
}
