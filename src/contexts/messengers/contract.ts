// Long because: all that other contexts may know of messengers stands in one place.
import { Command, Query } from '@nestjs/cqrs';
import type { AuditRecord } from '../../platform/audit/audit-record.js';
import { DomainEvent, type LogLine } from '../../platform/domain-event.js';
import { sentences } from '../../platform/text/sentences.js';
import type { Receipt } from '../notifications/contract.js';
import type { ActionContent } from '../tasks/contract.js';

/** Why nothing can be sent to somebody who has left: a sentence for staff. */
const say = sentences({
  'customer-left': 'The customer has left the bot, so it may not write to them. They have to write first.',
});
export const CUSTOMER_LEFT = say('customer-left');

/** Whether a bot works: `unwell` and `paused` ones keep what is sent until they work again. */
export type AccountCondition = 'works' | 'paused' | 'unwell' | 'unlinked';

/** A chat as other contexts see it. */
export interface ChatRef {
  id: string;
  accountId: string;
  accountName: string;
  /** The stored copy of the bot's picture. */
  accountAvatarFileId: string | null;
  accountState: AccountCondition;
  /** The card that stands for the customer now. */
  contactId: string;
  /** Where it was merged into that one: the card the chat came with, which an undone merge gives it back to. */
  mergedContactId?: string;
  /** The task the chat's next message goes to. */
  taskId: string | null;
  subscribed: boolean;
  /** What their device says, as in `uk` or `ru-RU`; null while it says nothing. */
  language: string | null;
  /** When they left the bot, epoch ms of the messenger's clock; null while they are there. */
  leftAt: number | null;
  /** When the chat began, epoch ms. */
  since: number;
  /** When the customer last wrote, epoch ms of the messenger's clock. */
  lastMessageAt: number;
}

/** Chats by id or by contact (those of cards merged with them too), those the customer used last first. */
export class FindChats extends Query<ChatRef[]> {
  constructor(readonly by: { ids: readonly string[] } | { contactIds: readonly string[] }) {
    super();
  }
}

/** Linked accounts that have this template, by name. */
export class FindAccountsUsing extends Query<Array<{ id: string; name: string }>> {
  constructor(readonly what: { taskTemplateId: string } | { contactTemplateId: string }) {
    super();
  }
}

/** Accounts by id, unlinked ones too; unknown ids are absent. */
export class FindAccountNames extends Query<Array<{ id: string; name: string }>> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** How many accounts are linked. */
export class CountAccounts extends Query<number> {}

/** One message to a chat. Of a file it names only the id: its form and address are settled when it is sent. */
export type OutboundMessage =
  | { kind: 'text'; text: string }
  /**
   * A copy of it, without what the camera wrote beside it. `mostBytes`: as large as the messenger takes pictures.
   * `fitBytes`: made smaller to be at most so large, with a link to one in full size.
   */
  | { kind: 'picture'; text: string; fileId: string; mostBytes?: number; fitBytes?: number }
  | { kind: 'video'; fileId: string }
  | { kind: 'file'; fileId: string }
  /** A file that the messenger does not carry: a text with its public address. */
  | { kind: 'link'; fileId: string }
  | { kind: 'location'; lat: number; lon: number }
  | { kind: 'contact'; name: string; phoneNumber: string }
  /** A question for the phone number, with the button that shares it where the customer's messenger has one. */
  | { kind: 'phone-request'; text: string; requestId: string };

export interface PlannedMessage {
  message: OutboundMessage;
  /** Which part of the action it is, for people: the name of a file, or empty. */
  label: string;
  /** What staff should know of the form in which it goes out: a sentence. */
  note: string | null;
}

export interface PhoneQuestion {
  /** For `ActionContent.phoneRequest`. */
  id: string;
  /** In the customer's language, by the setting of their bot. */
  text: string;
}

/** Makes a question for the phone number that is asked in this chat, in the caller's transaction. */
export class AskForPhone extends Command<PhoneQuestion> {
  constructor(
    readonly chatId: string,
    readonly taskId: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

/** An action as the messages of this account's messenger, in the order in which they are to be sent. */
export class PlanMessages extends Query<PlannedMessage[]> {
  constructor(
    readonly accountId: string,
    readonly text: string,
    readonly content: ActionContent,
  ) {
    super();
  }
}

/** Under which name an employee would write to a chat now. */
export interface SpeakerPreview {
  name: string;
  /** Where the messenger shows only a part of the name. */
  isCut: boolean;
}

export class PreviewSpeaker extends Query<SpeakerPreview> {
  constructor(
    readonly chatId: string,
    readonly authorId: string,
  ) {
    super();
  }
}

/**
 * What became of one attempt to send.
 * - `accepted`: the messenger has it. Without an id its receipts cannot be recognised.
 * - `refused`: it will never be sent like this (`customerLeft`: because they unsubscribed).
 * - `postponed`: certainly not accepted; try again after `afterMs`, or with the usual delays. `patient`: it is the
 *   messenger's limit, so the wait is long and no sign of trouble. `unreachable`: it gave no answer at all.
 * - `account-stopped`: certainly not accepted; nothing of this account can be sent until it is well.
 * - `unknown`: the request was written and no clear answer came: it may have been accepted.
 * - `withheld`: nothing was written, since `mayBegin` said no.
 */
export type SendOutcome =
  | { kind: 'accepted'; externalMessageId: string | null; billingStatus: number | null }
  | { kind: 'refused'; reason: string; customerLeft: boolean }
  | { kind: 'postponed'; reason: string; afterMs?: number; patient: boolean; unreachable?: boolean }
  | { kind: 'account-stopped'; reason: string }
  | { kind: 'unknown'; reason: string }
  | { kind: 'withheld' };

/** One attempt to send one message to one chat, outside any transaction. Never throws for what the messenger says. */
export class SendToChat extends Command<SendOutcome> {
  constructor(
    readonly chatId: string,
    readonly message: OutboundMessage,
    /** The employee who wrote it, who may speak under their own name; null: the bot speaks. */
    readonly authorId: string | null,
    /** Asked in the last moment: what is sent may have to be prepared, or to wait for a connection, for long. */
    readonly mayBegin: () => boolean,
  ) {
    super();
  }
}

/**
 * Receipts that are in already, of these messages or, of these chats, since a time (epoch ms, ours): a receipt can
 * overtake the answer of its send, and come for one whose answer nobody waits for any more.
 */
export class FindReceipts extends Query<Receipt[]> {
  constructor(
    readonly wanted:
      | ReadonlyArray<{ chatId: string; externalMessageId: string }>
      | ReadonlyArray<{ chatId: string; since: number }>,
  ) {
    super();
  }
}

/** A message that went out as the answer to somebody's opening of the chat. */
export interface Greeting {
  chatId: string;
  /**
   * The first message in the chat that a receipt named and nobody knew. Null: there was none yet, and may never be. It is
   * a guess: who uses the same bot elsewhere makes such receipts too.
   */
  externalMessageId: string | null;
  /** Its first receipt may still come. */
  recent: boolean;
}

/** Greetings that the customers of these chats got. */
export class FindGreetings extends Query<Greeting[]> {
  constructor(readonly chatIds: readonly string[]) {
    super();
  }
}

/** How many messages an account may send in a second, where nothing else is set. */
export const DEFAULT_MESSAGES_PER_SECOND = 50;

/** How fast an account may send has changed. */
export class AccountRateChanged extends DomainEvent {
  static readonly type = 'messengers.AccountPaceChanged';
  constructor(
    readonly subjectId: string,
    /** Null: the usual rate. */
    readonly messagesPerSecond: number | null,
  ) {
    super();
  }
}

/** An account may send again (`open`), or must not, and why. */
export class AccountSendingChanged extends DomainEvent {
  static readonly type = 'messengers.AccountGateChanged';
  constructor(
    readonly subjectId: string,
    readonly open: boolean,
    /** A sentence for staff; empty when open. */
    readonly reason: string,
  ) {
    super();
  }

  override get line(): LogLine {
    const says = this.open ? 'The account may send.' : 'The account must not send: look at what it says of itself.';
    return { accountId: this.subjectId, says };
  }
}

const AUDITED: Record<string, string> = {
  linked: 'account.linked',
  unlinked: 'account.unlinked',
  paused: 'account.paused',
  resumed: 'account.resumed',
  apiKey: 'account.key-changed',
};

export class AccountChanged extends DomainEvent {
  static readonly type = 'messengers.AccountChanged';
  constructor(
    readonly subjectId: string,
    readonly change: string,
    readonly byEmployeeId: string | null,
  ) {
    super();
  }

  override get line(): LogLine {
    const { subjectId: accountId, change, byEmployeeId } = this;
    return {
      accountId,
      change,
      byEmployeeId,
      says: `The account was ${change.endsWith('linked') ? change : 'changed'}.`,
    };
  }

  /** Settings of its own are told of one by one: see `SettingsHistory`. */
  override get audit(): AuditRecord | undefined {
    const action = AUDITED[this.change];
    return action === undefined ? undefined : { action, target: { kind: 'account', id: this.subjectId } };
  }
}

/** Another installation was found to have taken a bot's callbacks. */
export class WebhookTaken extends DomainEvent {
  static readonly type = 'messengers.WebhookTaken';
  constructor(
    readonly subjectId: string,
    /** Where they went, without what may be secret. */
    readonly foreignUrl: string,
    /** False: it happens again and again, and we have stopped taking them back. */
    readonly takenBack: boolean,
  ) {
    super();
  }

  override get line(): LogLine {
    const says = this.takenBack
      ? "Another installation had taken the bot's callbacks; they are taken back."
      : "Another installation takes the bot's callbacks again and again; they are not taken back any more.";
    return { accountId: this.subjectId, says };
  }

  override get audit(): AuditRecord {
    return {
      action: 'account.webhook-taken',
      target: { kind: 'account', id: this.subjectId },
      details: { takenBack: this.takenBack },
    };
  }
}

/** A file of a customer, or a picture of somebody, is there now, or lost. */
export class MediaFetched extends DomainEvent {
  static readonly type = 'messengers.MediaFetched';
  constructor(
    /** The file. */
    readonly subjectId: string,
    readonly state: 'stored' | 'lost',
  ) {
    super();
  }
}

/** A customer left the bot or came back. */
export class SubscriptionChanged extends DomainEvent {
  static readonly type = 'messengers.SubscriptionChanged';
  constructor(
    readonly subjectId: string,
    readonly subscribed: boolean,
    readonly at: number,
  ) {
    super();
  }
}
