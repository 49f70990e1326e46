import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';

@Entity('chat')
@Index('chat_user', ['account_id', 'external_user_id'], { unique: true })
@Index('chat_contact', ['contact_id'])
@Index('chat_task', ['task_id'])
export class ChatEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  account_id: string;

  @TextColumn(190)
  external_user_id: string;

  @RefColumn()
  contact_id: string;

  /** The bound task: the latest that the chat opened. */
  @RefColumn({ nullable: true })
  task_id: string | null;

  @FlagColumn()
  subscribed: boolean;

  /** When `subscribed` became so, by the messenger's clock. */
  @TimeColumn()
  subscription_at: number;

  @TimeColumn()
  last_message_at: number;

  /** The customer's picture as it was last fetched, and when. */
  @TextColumn(1000, { nullable: true })
  avatar_url: string | null;

  @TimeColumn({ nullable: true })
  avatar_at: number | null;

  /** As their device told it last: `ru`, `ru-RU`. */
  @TextColumn(16, { nullable: true })
  language: string | null;

  @TextColumn(2, { nullable: true })
  country: string | null;

  @TimeColumn()
  created_at: number;
}
