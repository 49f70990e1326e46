import { Command } from '@nestjs/cqrs';
import { DomainEvent } from '../../platform/domain-event.js';

export type PersonKind = 'contact' | 'employee';

export type FileKind = 'picture' | 'video' | 'file' | 'sticker';

/** A file of an action; the file itself is known to the platform's `Files`. */
export interface AttachedFile {
  id: string;
  kind: FileKind;
  /** For descriptions; empty where only the kind is known. */
  name: string;
}

/** What an action carries besides its text. */
export interface ActionContent {
  files?: readonly AttachedFile[];
  location?: { lat: number; lon: number };
  /** `own`: his own number, as he has shared it. */
  sharedContact?: { name: string | null; phoneNumber: string | null; own?: true };
  /** It asks for the phone number: messengers knows how. */
  phoneRequest?: { id: string };
  sticker?: { id: string };
  link?: string;
  /** A kind that cannot be shown (yet); the messenger's raw message is in the intake ledger. */
  unsupported?: { type: string };
}

/** The settings that decide where a message goes (R2, R4). */
export interface TaskRules {
  createTaskWhenNoneActive: boolean;
  /** How many earlier messages a new task's description quotes. */
  historyInNewTask: number;
  contactTaskRole: 'assigner' | 'assignee' | 'both';
}

/** One message of a customer on its way into a task. */
export interface InboundMessage {
  /** The intake ledger's id of it: at most one action is made of one inbound message. */
  inboundId: string;
  chatId: string;
  contact: { id: string; name: string };
  /** The bot's name, for the title. */
  accountName: string;
  rules: TaskRules;
  /** Who does a new task. */
  assigneeIds: readonly string[];
  text: string;
  content: ActionContent;
  /** When the customer wrote it, by the messenger's clock, epoch ms. */
  writtenAt: number;
  /** Decimal integer as text; orders messages of the same millisecond. */
  orderKey: string;
}

/**
 * Records messages as actions, in the given order, in the caller's transaction: each goes to the chat's bound task or
 * opens a new one. @returns for each chat the task that is bound after it.
 */
export class RecordMessages extends Command<ReadonlyMap<string, string>> {
  constructor(
    readonly messages: readonly InboundMessage[],
    /** The task each chat is bound to before, by chat id. */
    readonly bindings: ReadonlyMap<string, string | null>,
  ) {
    super();
  }
}

/**
 * The product itself says something to a customer: a `system` action that goes out under the bot's name, in the caller's
 * transaction. Nothing happens where the task is gone.
 */
export class SayToContact extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly contactId: string,
    readonly chatId: string,
    readonly text: string,
    /** The employee whose doing has led to it: the author in the feed. */
    readonly onBehalfOf: string,
  ) {
    super();
  }
}

export class TaskOpened extends DomainEvent {
  static readonly type = 'tasks.TaskOpened';
  constructor(
    readonly subjectId: string,
    readonly number: number,
    readonly chatId: string | null,
    readonly previousTaskId: string | null,
    readonly byEmployeeId: string | null,
  ) {
    super();
  }
}

/** An action stands in a task's feed. `notifyContactIds` are whom it goes to in the messenger. */
export class ActionAdded extends DomainEvent {
  static readonly type = 'tasks.ActionAdded';
  constructor(
    /** The task. */
    readonly subjectId: string,
    readonly actionId: string,
    readonly direction: 'in' | 'out' | 'internal',
    /** The chat that opened the task. */
    readonly chatId: string | null,
    /** What goes out; of other actions it is in the feed alone. */
    readonly text: string,
    readonly content: ActionContent,
    readonly notifyContactIds: readonly string[],
    readonly byEmployeeId: string | null,
  ) {
    super();
  }
}

export class TaskChanged extends DomainEvent {
  static readonly type = 'tasks.TaskChanged';
  constructor(
    readonly subjectId: string,
    readonly changes: Record<string, { from: unknown; to: unknown }>,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

/** A task was deleted for good. */
export class TaskDeleted extends DomainEvent {
  static readonly type = 'tasks.TaskDeleted';
  constructor(
    readonly subjectId: string,
    readonly number: number,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}
