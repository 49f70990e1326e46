// Long because: all that other contexts may know of tasks stands in one place.
import { Command, Query } from '@nestjs/cqrs';
import type { AuditRecord } from '../../platform/audit/audit-record.js';
import { ChangedByStaff } from '../../platform/audit/changed-by-staff.js';
import { DomainEvent } from '../../platform/domain-event.js';

export type PersonKind = 'contact' | 'employee';

/** Who wrote an action; `system`: the product itself. */
export type AuthorKind = PersonKind | 'system';

export type FileKind = 'picture' | 'video' | 'file' | 'sticker';

/** A file of an action; the file itself is known to the platform's `Files`. */
export interface AttachedFile {
  id: string;
  kind: FileKind;
  /** For descriptions; empty where only the kind is known. */
  name: string;
}

/** The status that an action gave its task: ids, and the line of the feed that says so. */
export interface StatusGiven {
  from: string;
  to: string;
  lineId: string;
}

/** What an action carries besides its text. */
export interface ActionContent {
  files?: readonly AttachedFile[];
  location?: { lat: number; lon: number };
  /** `own`: their own number, as they have shared it. `phoneNumbers`: all of a card that has several. */
  sharedContact?: { name: string | null; phoneNumber: string | null; phoneNumbers?: string[]; own?: true };
  /** It asks for the phone number: messengers knows how. */
  phoneRequest?: { id: string };
  sticker?: { id: string };
  link?: string;
  /** A kind that cannot be shown (yet); the messenger's raw message is in the inbox. */
  unsupported?: { type: string };
  /** It came with nothing to see in it. */
  empty?: true;
  /** Its text, files and all went by their age. */
  removed?: true;
  /** Goes to nobody: when the action is taken back, so is this. */
  statusGiven?: StatusGiven;
}

/** The settings that decide where a message goes. */
export interface TaskRules {
  createTaskWhenNoneActive: boolean;
  /** How many earlier messages a new task's description quotes. */
  historyInNewTask: number;
  contactTaskRole: 'assigner' | 'assignee' | 'both';
}

/** What an account says of the tasks that its messages open. */
export interface NewTaskSource {
  /** The preset; null, or one that is gone: what is usual. */
  templateId: string | null;
  /** Employees who do it besides the template's assignees. */
  assigneeIds: readonly string[];
  /** The employee who does it when nobody of those is here any more. */
  linkedBy: string;
}

/** What comes of a source as things are now. */
export interface NewTaskPlan {
  /** Who gets the tasks, and where they come from; nobody when all of them have left. */
  assignees: { employees: Array<{ id: string; name: string }>; from: 'template' | 'account' | 'linkedBy' };
  /** What of the source does not hold, and what happens instead: sentences. */
  warnings: string[];
}

/** Who would get the tasks that these sources open, before it happens. @returns in the order of `sources`. */
export class PlanNewTasks extends Query<NewTaskPlan[]> {
  constructor(readonly sources: readonly NewTaskSource[]) {
    super();
  }
}

export interface TaskTemplateRef {
  id: string;
  name: string;
}

/** Task templates by id; those that are gone are absent. `keep`: the others stay until the caller's transaction ends. */
export class FindTaskTemplates extends Query<TaskTemplateRef[]> {
  constructor(
    readonly ids: readonly string[],
    readonly keep = false,
  ) {
    super();
  }
}

/** One message of a customer on its way into a task. */
export interface InboundMessage extends NewTaskSource {
  /** The inbox's id of it: at most one action is made of one inbound message. */
  inboundId: string;
  chatId: string;
  contact: { id: string; name: string };
  /** The bot. */
  accountId?: string;
  /** The bot's name, for titles and templates. */
  accountName: string;
  rules: TaskRules;
  text: string;
  content: ActionContent;
  /** Where the entry link leads that they came through. */
  attribution?: { taskId: string | null; campaign: string | null } | null;
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

/** A task as other contexts show it. */
export interface TaskSummary {
  id: string;
  number: number;
  title: string;
  description: string;
  tags: string[];
  status: { id: string; name: string; active: boolean };
  state: 'active' | 'inactive' | 'trash';
  assigner: { kind: PersonKind; id: string; name: string };
  counterparty: { id: string; name: string } | null;
  assignees: Array<{ kind: PersonKind; id: string; name: string }>;
}

/** One task; null when there is none, or it was deleted for good. */
export class FindTask extends Query<TaskSummary | null> {
  constructor(readonly id: string) {
    super();
  }
}

/** Where the next message of each of these chats would go. @returns by chat id: into the bound task, or a new one */
export class PreviewTasks extends Query<ReadonlyMap<string, 'append' | 'open'>> {
  constructor(readonly chats: ReadonlyArray<{ id: string; taskId: string | null; createTaskWhenNoneActive: boolean }>) {
    super();
  }
}

/** A task as other contexts need it. */
export interface TaskRef {
  id: string;
  counterpartyId: string | null;
}

/** Tasks by id, those in the trash too; unknown ones and those deleted for good are absent from the answer. */
export class FindTasks extends Query<TaskRef[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** Which of these files some task has. */
export class FindFilesInTasks extends Query<string[]> {
  constructor(readonly fileIds: readonly string[]) {
    super();
  }
}

/**
 * Sends a customer something that the product itself says: a `system` action under the bot's name, in the caller's
 * transaction. Nothing happens where the task is gone.
 */
export class SendToContact extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly contactId: string,
    readonly chatId: string,
    readonly text: string,
  ) {
    super();
  }
}

/**
 * Takes an action out of its feed as if it had never been there, in the caller's transaction, which knows that nobody has
 * got it. Its files stay for whoever writes it anew.
 */
export class RemoveAction extends Command<void> {
  constructor(
    readonly actionId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

/** These actions have reached their customers: who is answered does not wait any more. In the caller's transaction. */
export class AnswersArrived extends Command<void> {
  constructor(readonly actionIds: readonly string[]) {
    super();
  }
}

/** What has reached a customer is another matter now: for these tasks, or of these chats. In the caller's transaction. */
export class ReachChanged extends Command<void> {
  constructor(readonly of: { taskIds: readonly string[] } | { chatIds: readonly string[] }) {
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

/** The next message of this chat goes to this task: somebody has made it for that. */
export class ChatBound extends DomainEvent {
  static readonly type = 'tasks.ChatBound';
  constructor(
    /** The task. */
    readonly subjectId: string,
    readonly chatId: string,
    readonly byEmployeeId: string,
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
    /** So long it does not leave: it may be taken back. */
    readonly holdSeconds = 0,
  ) {
    super();
  }
}

/** An action was taken back before it left: it stands in no feed any more. */
export class ActionWithdrawn extends DomainEvent {
  static readonly type = 'tasks.ActionWithdrawn';
  constructor(
    /** The task. */
    readonly subjectId: string,
    readonly actionId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

/** An employee has read a task up to an action, or not any more. It concerns nobody else. */
export class ReadMarkSet extends DomainEvent {
  static readonly type = 'tasks.ReadMarkSet';
  constructor(
    /** The task. */
    readonly subjectId: string,
    readonly actionId: string,
    readonly forEmployeeId: string,
  ) {
    super();
  }
}

/** What an employee had begun in a task is another text now, or given up. It concerns nobody else. */
export class DraftChanged extends DomainEvent {
  static readonly type = 'tasks.DraftChanged';
  constructor(
    /** The task. */
    readonly subjectId: string,
    /** Epoch ms; null: there is none any more. */
    readonly savedAt: number | null,
    readonly forEmployeeId: string,
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

  override get audit(): AuditRecord {
    return { action: 'task.deleted', target: { kind: 'task', id: this.subjectId }, details: { number: this.number } };
  }
}

/** What was written in a task that is closed for long is not kept any more, nor are its files. */
export class TaskTextsRemoved extends DomainEvent {
  static readonly type = 'tasks.TaskTextsRemoved';
  constructor(readonly subjectId: string) {
    super();
  }
}

/** A status was added (`from` null), renamed, moved, or its flag changed. */
export class StatusChanged extends ChangedByStaff {
  static readonly type = 'tasks.StatusChanged';
  protected get audited() {
    return { action: 'status.changed', kind: 'task-status' };
  }
}

/** A status was removed; so many tasks have the replacement now, and each of them has no event of its own for it. */
export class StatusRemoved extends DomainEvent {
  static readonly type = 'tasks.StatusRemoved';
  constructor(
    readonly subjectId: string,
    readonly name: string,
    readonly replacementId: string | null,
    readonly tasks: number,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return {
      action: 'status.removed',
      target: { kind: 'task-status', id: this.subjectId },
      details: { replacementId: this.replacementId, tasks: this.tasks },
    };
  }
}

/** A template of tasks was added (`from` null) or changed. */
export class TaskTemplateChanged extends ChangedByStaff {
  static readonly type = 'tasks.TaskTemplateChanged';
  protected get audited() {
    return { action: 'task-template.changed', kind: 'task-template' };
  }
}

export class TaskTemplateRemoved extends DomainEvent {
  static readonly type = 'tasks.TaskTemplateRemoved';
  constructor(
    readonly subjectId: string,
    readonly name: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return { action: 'task-template.removed', target: { kind: 'task-template', id: this.subjectId } };
  }
}

/** A quick reply was added (`from` null) or changed. */
export class QuickReplyChanged extends ChangedByStaff {
  static readonly type = 'tasks.QuickReplyChanged';
  protected get audited() {
    return { action: 'quick-reply.changed', kind: 'quick-reply' };
  }
}

export class QuickReplyRemoved extends DomainEvent {
  static readonly type = 'tasks.QuickReplyRemoved';
  constructor(
    readonly subjectId: string,
    readonly title: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return { action: 'quick-reply.removed', target: { kind: 'quick-reply', id: this.subjectId } };
  }
}
