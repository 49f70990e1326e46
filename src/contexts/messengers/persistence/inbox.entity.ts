import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  BlobColumn,
  IntColumn,
  RefColumn,
  SerialColumn,
  TextColumn,
  TimeColumn,
} from '../../../platform/database/columns.js';

export type InboundState = 'received' | 'processed' | 'failed' | 'ignored';

/** The inbox: every callback, exactly as it came. A row is durable before the messenger gets its 200. */
@Entity('inbox')
// Receipts carry the token of the message they report, and one token may go to many users: all four make the key.
@Index('inbox_callback', ['account_id', 'message_token', 'event', 'user_id'], { unique: true })
@Index('inbox_pending', ['shard', 'event_ts', 'id'])
@Index('inbox_state', ['state', 'id'])
export class InboxEntity {
  @SerialColumn()
  id: string;

  @RefColumn()
  account_id: string;

  /** Decimal text: tokens are larger than what a double or a signed integer holds. */
  @TextColumn(64)
  message_token: string;

  @TextColumn(64)
  event: string;

  @TextColumn(190)
  user_id: string;

  /** By the messenger's clock, epoch ms. */
  @TimeColumn()
  event_ts: number;

  @TimeColumn()
  received_at: number;

  @TextColumn(16)
  state: InboundState;

  /** Which worker claim it belongs to while it waits; null when it is done. */
  @IntColumn({ nullable: true })
  shard: number | null;

  /** Why it was ignored, or how it failed. */
  @TextColumn(2000, { nullable: true })
  detail: string | null;

  @TimeColumn({ nullable: true })
  processed_at: number | null;

  @BlobColumn()
  body: Buffer;
}

/** Fixed rows that workers lock: one shard, and so one chat, is never worked on twice at once. */
@Entity('intake_shard')
export class InboxShardEntity {
  @PrimaryColumn('int')
  id: number;
}
