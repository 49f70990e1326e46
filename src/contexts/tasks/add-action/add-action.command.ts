import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { newId } from '../../../platform/ids.js';
import { ActionAdded, type StatusGiven } from '../contract.js';
import type { People } from '../tasks/people.js';
import { type TaskRow, TaskStore } from '../tasks/task-store.js';
import { QuickReplyStore } from '../quick-replies/quick-reply.store.js';
import { StatusChange } from '../statuses/status-change.js';
import { StatusStore } from '../statuses/status-store.js';
import { ActionCheck, type NewAction } from './action-check.js';
import { ActionWriter } from './action-writer.js';
import { Idempotency, type Known } from './idempotency.js';

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
    /** The quick reply that the text began as. */
    readonly quickReplyId: string | null = null,
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
    private readonly check: ActionCheck,
    private readonly idempotency: Idempotency,
    private readonly quickReplies: QuickReplyStore,
    private readonly statuses: StatusStore,
    private readonly status: StatusChange,
  ) {}

  execute(command: AddAction): Promise<string> {
    const { employeeId, idempotencyKey, taskId, action } = command;
    return this.idempotency.once(employeeId, idempotencyKey, [taskId, action], (known) => this.add(command, known));
  }

  private async add(
    { taskId, action, employeeId, holdSeconds, quickReplyId }: AddAction,
    idempotency: Known | null,
  ): Promise<string> {
    const { text, content } = await this.check.contents(action);
    return this.database.transaction(async () => {
      const statuses = action.statusId === undefined ? [] : await this.statuses.hold();
      const task = await this.tasks.lock(taskId);
      const people = await this.check.people(task, action);
      const contactIds = [...new Set(action.contactIds.map((id) => people.current('contact', id)))];
      const id = newId();
      const given = statusGiven(task, action.statusId);
      const out = action.contactIds.length > 0;
      const direction = out ? 'out' : 'internal';
      await this.writer.write({
        id,
        taskId,
        kind: out ? 'message' : 'comment',
        direction,
        text,
        content: { ...content, ...(given && { statusGiven: given }) },
        employeeId,
        notify: { contactIds: contactIds.map((each) => cardOf(task, people, each)), employeeIds: action.employeeIds },
        idempotency,
      });
      if (quickReplyId !== null) await this.quickReplies.countUse(quickReplyId, employeeId);
      await this.events.append([
        new ActionAdded(taskId, id, direction, task.chat_id, text, content, contactIds, employeeId, holdSeconds),
      ]);
      if (given) await this.status.give(task, statuses, given, employeeId);
      return id;
    });
  }
}

/** Undefined where the task has it already. */
const statusGiven = ({ status_id: from }: TaskRow, to: string | undefined): StatusGiven | undefined =>
  to === undefined || to === from ? undefined : { from, to, lineId: newId() };

/** The task's own contact is kept as the card it came with: when a merge is undone, what was answered goes with it. */
function cardOf(task: TaskRow, people: People, contactId: string): string {
  const own = task.counterparty_id;
  return own !== null && people.current('contact', own) === contactId ? own : contactId;
}
