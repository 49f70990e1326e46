import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, invalidField } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { AskForPhone, CUSTOMER_LEFT, type ChatRef, FindChats } from '../../messengers/contract.js';
import { ActionWriter } from '../add-action/action-writer.js';
import { Idempotency, type Known } from '../add-action/idempotency.js';
import { ActionAdded } from '../contract.js';
import { People } from '../tasks/people.js';
import { type TaskRow, TaskStore } from '../tasks/task-store.js';

/** An employee asks a contact for their phone number, in the messenger. @returns the id of the action that asks. */
export class RequestPhone extends Command<string> {
  constructor(
    readonly taskId: string,
    /** Null: the task's counterparty. */
    readonly contactId: string | null,
    readonly employeeId: string,
    readonly idempotencyKey: string | null,
  ) {
    super();
  }
}

@CommandHandler(RequestPhone)
export class RequestPhoneHandler implements ICommandHandler<RequestPhone> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly tasks: TaskStore,
    private readonly writer: ActionWriter,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly idempotency: Idempotency,
  ) {}

  execute(command: RequestPhone): Promise<string> {
    const { employeeId, idempotencyKey, taskId, contactId } = command;
    return this.idempotency.once(employeeId, idempotencyKey, ['request-phone', taskId, contactId], (known) =>
      this.database.transaction(() => this.ask(command, known)),
    );
  }

  private async ask({ taskId, contactId: given, employeeId }: RequestPhone, known: Known | null): Promise<string> {
    const task = await this.tasks.lock(taskId);
    const contactId = await this.contactOf(task, given);
    const chat = await this.chatOf(task, contactId);
    const question = await this.commands.execute(new AskForPhone(chat.id, taskId, employeeId));
    const id = newId();
    const { text } = question;
    const content = { phoneRequest: { id: question.id } };
    const asked = { kind: 'system', direction: 'out', text, content } as const;
    const notify = { contactIds: [contactId], employeeIds: [] };
    await this.writer.write({ id, taskId, ...asked, employeeId, notify, idempotency: known });
    // Of this chat and no other: the answer counts only where the question was asked.
    await this.events.append([new ActionAdded(taskId, id, 'out', chat.id, text, content, [contactId], employeeId)]);
    return id;
  }

  private async contactOf(task: TaskRow, given: string | null): Promise<string> {
    const contactId = given ?? task.counterparty_id;
    if (contactId === null) {
      throw conflict('no-counterparty', 'This task has no counterparty. Say in contactId whom to ask.');
    }
    const people = await People.find(this.queries, [{ kind: 'contact', id: contactId }]);
    if (!people.has('contact', contactId)) {
      throw invalidField('contactId', `there is no contact with the id "${contactId}"`);
    }
    return contactId;
  }

  /** The contact's chat of this task; else the one they used last, as with every answer. */
  private async chatOf(task: TaskRow, contactId: string): Promise<ChatRef> {
    const chats = await this.queries.execute(new FindChats({ contactIds: [contactId] }));
    const chat = chats.find(({ id }) => id === task.chat_id) ?? chats[0];
    if (!chat) {
      throw conflict('no-chat', 'This contact has never written to a bot, so there is no chat to ask in.');
    }
    if (!chat.subscribed) {
      throw conflict('customer-left', CUSTOMER_LEFT);
    }
    return chat;
  }
}
