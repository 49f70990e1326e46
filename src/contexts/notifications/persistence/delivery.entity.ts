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
import type { DeliveryState, PartKind } from '../contract.js';

@Entity('delivery')
@Index('delivery_action', ['action_id'])
@Index('delivery_task', ['task_id'])
@Index('delivery_open', ['chat_id', 'open_sequence'])
@Index('delivery_settled', ['account_id', 'settled_at'])
export class DeliveryEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  action_id: string;

  @RefColumn()
  task_id: string;

  @RefColumn()
  contact_id: string;

  @RefColumn({ nullable: true })
  chat_id: string | null;

  @RefColumn({ nullable: true })
  account_id: string | null;

  /** The employee who wrote it; null when the product itself speaks. */
  @RefColumn({ nullable: true })
  author_id: string | null;

  /** Its place among all deliveries of the chat. */
  @IntColumn()
  sequence: number;

  /** The same while it is on its way out, else null: the first of a chat is found without reading the old ones. */
  @IntColumn({ nullable: true })
  open_sequence: number | null;

  @TextColumn(16)
  state: DeliveryState;

  @TextColumn(1000, { nullable: true })
  reason: string | null;

  @IntColumn()
  attempts: number;

  @TimeColumn()
  created_at: number;

  @TimeColumn()
  updated_at: number;

  /** When its sending came to an end, whichever; null while it is on its way out. */
  @TimeColumn({ nullable: true })
  settled_at: number | null;

  /** Before this it does not leave, so that its author can take it back; by the database's clock. */
  @TimeColumn({ nullable: true })
  held_until: number | null;

  /** When a person last sent it again: from then on the customer may have some of it. */
  @TimeColumn({ nullable: true })
  retried_at: number | null;
}

@Entity('delivery_part')
@Index('delivery_part_delivery', ['delivery_id', 'position'])
@Index('delivery_part_external', ['chat_id', 'external_id'])
@Index('delivery_part_state', ['chat_id', 'state', 'sequence'])
export class DeliveryPartEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  delivery_id: string;

  @IntColumn()
  position: number;

  @RefColumn({ nullable: true })
  chat_id: string | null;

  /** The delivery's place in the chat when this part was sent, or is to be. */
  @IntColumn()
  sequence: number;

  @TextColumn(16)
  kind: PartKind;

  /** Also a picture's caption. */
  @LongTextColumn()
  text: string;

  /** The rest of the `OutboundMessage`; null for a text. */
  @JsonColumn({ nullable: true })
  content: Record<string, unknown> | null;

  /** Which part of the action it is, for people: the name of a file, or empty. */
  @TextColumn(255, { nullable: true })
  label: string | null;

  @TextColumn(500, { nullable: true })
  note: string | null;

  @TextColumn(16)
  state: DeliveryState;

  @TextColumn(1000, { nullable: true })
  reason: string | null;

  @IntColumn()
  attempts: number;

  /** The messenger's id of the message, decimal text. */
  @TextColumn(64, { nullable: true })
  external_id: string | null;

  /** The messenger's word on what it costs. */
  @IntColumn({ nullable: true })
  billing_status: number | null;

  @TimeColumn({ nullable: true })
  sent_at: number | null;

  /** By the messenger's clock; null where the customer had it seen at once. */
  @TimeColumn({ nullable: true })
  delivered_at: number | null;

  @TimeColumn({ nullable: true })
  seen_at: number | null;

  /** Also when its fate became not known. */
  @TimeColumn({ nullable: true })
  failed_at: number | null;
}

/** One row a chat that was ever written to. Who leases it sends, and nobody else: so order is kept across retries. */
@Entity('chat_lane')
@Index('chat_lane_due', ['account_id', 'due_at'])
export class ChatQueueEntity {
  @IdColumn()
  chat_id: string;

  @RefColumn()
  account_id: string;

  @IntColumn()
  last_sequence: number;

  /** When it may be claimed, by the database's clock; null when nothing waits. While leased: when the lease ends. */
  @TimeColumn({ nullable: true })
  due_at: number | null;

  /** How long it was to wait when `due_at` was set, ms: further ahead it is only by a wrong clock (see `DueTimes`). */
  @IntColumn({ default: 3_660_000 })
  wait_ms: number;

  /** Who has it; every write of a sender asks for its own lease. */
  @RefColumn({ nullable: true })
  lease: string | null;

  /** When the message that is being sent was begun, by the database's clock. */
  @TimeColumn({ nullable: true })
  begun_at: number | null;
}

/** The accounts, whether they may send now, and how fast: a copy of what messengers says. */
@Entity('account_gate')
export class AccountSendingEntity {
  @IdColumn()
  account_id: string;

  @FlagColumn()
  open: boolean;

  @TextColumn(1200)
  reason: string;

  /** Null: the usual rate. */
  @IntColumn({ nullable: true })
  messages_per_second: number | null;

  /** How far its rate is used up, epoch microseconds by the database's clock: see `Rate`. */
  @TimeColumn({ default: 0 })
  paid_until: number;
}
