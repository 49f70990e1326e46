import { Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** A greeting that was the answer to somebody's opening of the chat: nobody tells which id the messenger gave it. */
@Entity('greeting')
export class GreetingEntity {
  @IdColumn()
  account_id: string;

  @PrimaryColumn('varchar', { length: 190 })
  external_user_id: string;

  /** Of the opening that it answered. */
  @PrimaryColumn('varchar', { length: 64 })
  opening_token: string;

  /** The messenger's id of it, once a receipt that can mean nothing else has told it. */
  @TextColumn(64, { nullable: true })
  message_token: string | null;

  @TimeColumn({ default: 0 })
  noted_at: number;
}
