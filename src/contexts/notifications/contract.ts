import { Command, Query } from '@nestjs/cqrs';
import type { ActionContent } from '../tasks/contract.js';
import { DomainEvent, type LogLine } from '../../platform/domain-event.js';
import type { SaidSentence } from '../../platform/text/sentences.js';

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'unknown'] as const;

/** How far one delivery, or one part of it, has come. */
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const PART_KINDS = ['text', 'picture', 'video', 'file', 'link', 'location', 'contact', 'phone-request'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** One message of the messenger: a long text becomes several, each file is one. */
export interface DeliveryPartView {
  kind: PartKind;
  state: DeliveryState;
  reason?: string;
  /** Here and below: what the text before it says, for programs and other languages. */
  reasonCodes?: SaidSentence[];
  fileId?: string;
  /** What staff should know of the form in which it goes out. */
  note?: string;
  noteCodes?: SaidSentence[];
  /** The messenger's word on what it costs. */
  billingStatus?: number;
  /** When it came so far, ISO 8601. */
  sentAt?: string;
  deliveredAt?: string;
  seenAt?: string;
  /** Also when its fate became not known. */
  failedAt?: string;
}

export const WAIT_REASONS = ['hold', 'account', 'earlier-message', 'retry', 'rate', 'sender'] as const;

/**
 * What an answer waits for: its author may still take it back · its bot is stopped or paused · an earlier message of its chat · its next attempt · its share of
 * what the bot may send in a second · somebody who sends it, a moment.
 */
export type WaitReason = (typeof WAIT_REASONS)[number];

/** The longest that a person may hold a message back to think better of it. */
export const LONGEST_HOLD_SECONDS = 30;

/** What a queued delivery waits for. */
export interface DeliveryWait {
  for: WaitReason;
  /** A sentence for a person. */
  text: string;
  textCodes?: SaidSentence[];
  /** When it is gone on with, ISO 8601; absent where nobody knows. */
  until?: string;
}

/** One action on its way to one chat. */
export interface DeliveryView {
  id: string;
  actionId: string;
  contactId: string;
  /** Null when the contact has no chat to write to. */
  chatId: string | null;
  state: DeliveryState;
  /** Why it waits, failed or is not known: a sentence for a person. */
  reason?: string;
  reasonCodes?: SaidSentence[];
  /** Only while it is queued. */
  waits?: DeliveryWait;
  attempts: number;
  parts: DeliveryPartView[];
}

/** Deliveries of these actions, oldest first. */
export class FindDeliveries extends Query<DeliveryView[]> {
  constructor(readonly actionIds: readonly string[]) {
    super();
  }
}

export const PREVIEW_WARNINGS = [
  'no-chat',
  'customer-left',
  'account-waits',
  'split',
  'as-link',
  'smaller-picture',
  'name-cut',
] as const;

/** What may surprise whoever sends it. */
export type PreviewWarning = (typeof PREVIEW_WARNINGS)[number];
export const PREVIEW_NOTES = ['as-link', 'smaller-picture'] as const;

/** What one contact would get of an action. */
export interface DeliveryPreview {
  contactId: string;
  /** The name that they would see; null where there is no chat. */
  speaksAs: string | null;
  parts: Array<{
    kind: PartKind;
    text?: string;
    fileId?: string;
    noteCode?: (typeof PREVIEW_NOTES)[number];
    /** The same as a sentence. */
    note?: string;
    noteCodes?: SaidSentence[];
  }>;
  warnings: PreviewWarning[];
}

/** What would be sent, were this action added now. */
export class PreviewDeliveries extends Query<DeliveryPreview[]> {
  constructor(
    readonly action: { text: string; content: ActionContent },
    readonly contactIds: readonly string[],
    /** The chat that the task came from. */
    readonly taskChatId: string | null,
    readonly authorId: string,
  ) {
    super();
  }
}

/** How many deliveries of a task are in this state. */
export interface UndeliveredCount {
  taskId: string;
  state: DeliveryState;
  count: number;
}

/** What has not reached the customer, by task and state: failed, unknown, queued, sending. */
export class FindUndelivered extends Query<UndeliveredCount[]> {
  constructor(readonly taskIds: readonly string[]) {
    super();
  }
}

/** How many deliveries ended how. */
export interface DeliveryCounts {
  /** Accepted by the messenger, and not refused by the customer's phone. */
  sent: number;
  failed: number;
  /** The request was written and no clear answer came. */
  unknown: number;
  /** Not at its end yet, since whenever. */
  waiting: number;
}

/** Of the deliveries of these accounts whose sending came to an end since then (epoch ms), or has not yet, by account. */
export class CountDeliveries extends Query<ReadonlyMap<string, DeliveryCounts>> {
  constructor(
    readonly accountIds: readonly string[],
    readonly since: number,
  ) {
    super();
  }
}

/** A messenger's word on a message that was sent. */
export interface Receipt {
  chatId: string;
  /** The messenger's id of the message it is about. */
  externalMessageId: string;
  state: 'delivered' | 'seen' | 'failed';
  /** The messenger's words, for `failed`. */
  reason: string | null;
  /** When it happened, by the messenger's clock, epoch ms. */
  at: number;
  /** The message is one that the customer wrote: says nothing of ours. */
  ofInbound: boolean;
}

/**
 * Moves deliveries forward, in the caller's transaction. Receipts of unknown messages change nothing. The result is
 * those that can be of no delivery.
 */
export class ApplyReceipts extends Command<Receipt[]> {
  constructor(readonly receipts: readonly Receipt[]) {
    super();
  }
}

/** A delivery has moved on, or back into the queue. */
export class DeliveryMoved extends DomainEvent {
  static readonly type = 'notifications.DeliveryMoved';
  constructor(
    /** The task. */
    readonly subjectId: string,
    readonly actionId: string,
    readonly deliveryId: string,
    readonly state: DeliveryState,
  ) {
    super();
  }

  /** Why stands at the delivery: it may quote what a messenger says. */
  override get line(): LogLine | undefined {
    const { subjectId: taskId, deliveryId, state } = this;
    if (state === 'failed') return { deliveryId, taskId, says: 'A delivery has failed.' };
    return state === 'unknown'
      ? { deliveryId, taskId, says: 'Nobody knows whether a delivery has arrived.' }
      : undefined;
  }
}
