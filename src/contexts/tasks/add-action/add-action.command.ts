import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { Files } from '../../../platform/files/files.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { newId } from '../../../platform/ids.js';
import { showsNothing } from '../../../platform/text/shown.js';
import { ActionAdded, type ActionContent, type AttachedFile, type FileKind } from '../contract.js';
import { People } from '../tasks/people.js';
import { type TaskRow, TaskStore } from '../tasks/task-store.js';
import { ActionWriter } from './action-writer.js';
import { Idempotency, type Known } from './idempotency.js';

/** What an employee writes. An action has a text, or something of the rest. */
export interface NewAction {
  text: string;
  contactIds: string[];
  employeeIds: string[];
  fileIds?: string[];
  location?: { lat: number; lon: number };
  sharedContact?: { name: string | null; phoneNumber: string };
}

/** An employee adds an action; the notified contacts get it in the messenger. @returns the action's id. */
export class AddAction extends Command<string> {
  constructor(
    readonly taskId: string,
    readonly action: NewAction,
    readonly employeeId: string,
    /** The same key again, with the same action, answers with the first one and adds nothing. */
    readonly idempotencyKey: string | null,
    /** So long it does not leave. */
    readonly holdSeconds = 0,
  ) {
    super();
  }
}

@CommandHandler(AddAction)
export class AddActionHandler implements ICommandHandler<AddAction> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly tasks: TaskStore,
    private readonly writer: ActionWriter,
    private readonly queries: QueryBus,
    private readonly files: Files,
    private readonly idempotency: Idempotency,
  ) {}

  execute(command: AddAction): Promise<string> {
    const { employeeId, idempotencyKey, taskId, action } = command;
    return this.idempotency.once(employeeId, idempotencyKey, [taskId, action], (known) => this.add(command, known));
  }

  private async add(
    { taskId, action, employeeId, holdSeconds }: AddAction,
    idempotency: Known | null,
  ): Promise<string> {
    const text = clean(action.text);
    const content = await this.contentOf(action);
    if (text === '' && Object.keys(content).length === 0) {
      throw invalidField('text', 'must not be empty: there is nothing to add');
    }
    return this.database.transaction(async () => {
      const task = await this.tasks.lock(taskId);
      const people = await this.requirePeople(task, action);
      const contactIds = [...new Set(action.contactIds.map((id) => people.current('contact', id)))];
      const id = newId();
      const out = action.contactIds.length > 0;
      const direction = out ? 'out' : 'internal';
      await this.writer.write({
        id,
        taskId,
        kind: out ? 'message' : 'comment',
        direction,
        text,
        content,
        employeeId,
        notify: { contactIds: contactIds.map((each) => cardOf(task, people, each)), employeeIds: action.employeeIds },
        idempotency,
      });
      await this.events.append([
        new ActionAdded(taskId, id, direction, task.chat_id, text, content, contactIds, employeeId, holdSeconds),
      ]);
      return id;
    });
  }

  private async contentOf({ fileIds = [], location, sharedContact }: NewAction): Promise<ActionContent> {
    return {
      ...(fileIds.length > 0 ? { files: await this.filesOf(fileIds) } : {}),
      ...(location ? { location } : {}),
      ...(sharedContact ? { sharedContact } : {}),
    };
  }

  /** Only what is there can be sent: a customer's file may still be on its way, or lost. */
  private async filesOf(ids: string[]): Promise<AttachedFile[]> {
    const files = await this.files.find(ids);
    return ids.map((id, index) => {
      const file = files.get(id);
      const path = `fileIds.${index}`;
      if (!file) throw invalidField(path, `there is no file with the id "${id}"; send it to /api/files first`);
      if (file.state === 'pending') throw invalidField(path, `"${file.name}" is still being fetched; try again soon`);
      if (file.state === 'infected') throw invalidField(path, `"${file.name}" held malware and cannot be sent`);
      if (file.state === 'lost') throw invalidField(path, `"${file.name}" is lost and cannot be sent`);
      return { id, kind: kindOf(file.mimeType), name: file.name };
    });
  }

  private async requirePeople(task: TaskRow, { contactIds, employeeIds }: NewAction): Promise<People> {
    const people = await People.find(this.queries, [
      ...(task.counterparty_id ? [{ kind: 'contact', id: task.counterparty_id } as const] : []),
      ...contactIds.map((id) => ({ kind: 'contact', id }) as const),
      ...employeeIds.map((id) => ({ kind: 'employee', id }) as const),
    ]);
    const contact = contactIds.find((id) => !people.has('contact', id));
    if (contact) throw invalidField('notify.contactIds', `there is no contact with the id "${contact}"`);
    const employee = employeeIds.find((id) => !people.has('employee', id));
    if (employee) throw invalidField('notify.employeeIds', `there is no employee with the id "${employee}"`);
    return people;
  }
}

/** The task's own contact is kept as the card it came with: when a merge is undone, what was answered goes with it. */
function cardOf(task: TaskRow, people: People, contactId: string): string {
  const own = task.counterparty_id;
  return own !== null && people.current('contact', own) === contactId ? own : contactId;
}

function kindOf(mimeType: string): FileKind {
  if (mimeType.startsWith('image/')) return 'picture';
  return mimeType.startsWith('video/') ? 'video' : 'file';
}

/** Control characters show nothing to a customer and count six-fold against the size of a message. */
function clean(text: string): string {
  const cleaned = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return showsNothing(cleaned) ? '' : cleaned;
}
