import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { withFreeExternalId } from '../../../platform/http/external-id.js';
import { newId } from '../../../platform/ids.js';
import { type ChatRef, FindChats } from '../../messengers/contract.js';
import { ChatBound, TaskOpened } from '../contract.js';
import { FIRST_STATUS } from '../domain/status.js';
import { TaskTerms } from '../search/task-terms.js';
import { requireStatus, StatusStore } from '../statuses/status-store.js';
import { People } from './people.js';
import { TaskNumbers } from './task-numbers.js';

/** A task that an employee makes by hand. Without assignees it is their own. @returns its id. */
export class CreateTask extends Command<string> {
  constructor(
    readonly task: {
      title: string;
      description: string;
      statusId?: string;
      assigneeIds?: string[];
      contactId?: string | null;
      /** The chat of that contact that it is talked about in. */
      chatId?: string | null;
      /** The chat's next message comes to this task. */
      bindChat?: boolean;
      tags?: string[];
      externalId?: string | null;
    },
    readonly employeeId: string,
  ) {
    super();
  }
}

@CommandHandler(CreateTask)
export class CreateTaskHandler implements ICommandHandler<CreateTask> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly numbers: TaskNumbers,
    private readonly statuses: StatusStore,
    private readonly queries: QueryBus,
    private readonly terms: TaskTerms,
  ) {}

  execute({ task, employeeId }: CreateTask): Promise<string> {
    return withFreeExternalId('task', task.externalId, () => this.create(task, employeeId));
  }

  private create(task: CreateTask['task'], employeeId: string): Promise<string> {
    return this.database.transaction(async () => {
      const statusId = task.statusId ?? FIRST_STATUS;
      requireStatus(await this.statuses.hold(), statusId);
      const assignees = await findAssignees(this.queries, task.assigneeIds ?? [employeeId]);
      let counterpartyId: string | null = null;
      if (task.contactId) {
        const people = await People.find(this.queries, [{ kind: 'contact', id: task.contactId }]);
        if (!people.has('contact', task.contactId)) {
          throw invalidField('contactId', `there is no contact with the id "${task.contactId}"`);
        }
        counterpartyId = people.current('contact', task.contactId);
      }
      const chat = task.chatId ? await this.chatOf(task.chatId, counterpartyId) : null;
      if (task.bindChat && !chat) throw invalidField('bindChat', 'needs a chatId: say which chat it is');
      const id = newId();
      const number = await this.numbers.take(1);
      const now = Date.now();
      const tags = task.tags?.length ? JSON.stringify([...new Set(task.tags)]) : null;
      await this.database.insert('task', [
        {
          id,
          number,
          title: task.title,
          description: task.description,
          status_id: statusId,
          assigner_kind: 'employee',
          assigner_id: employeeId,
          counterparty_id: counterpartyId,
          chat_id: chat?.id ?? null,
          account_id: chat?.accountId ?? null,
          tags,
          undelivered_since: chat && !chat.subscribed ? now : null,
          external_id: task.externalId ?? null,
          search_text: task.title.toLowerCase().slice(0, 500),
          // For its contact's name.
          to_index: counterpartyId === null ? null : 1,
          created_at: now,
          updated_at: now,
        },
      ]);
      await this.terms.setTasks([{ number, title: task.title, description: task.description, tags }]);
      await replaceAssignees(this.database, { id, number }, assignees);
      await this.events.append([
        new TaskOpened(id, number, chat?.id ?? null, null, employeeId),
        ...(chat && task.bindChat ? [new ChatBound(id, chat.id, employeeId)] : []),
      ]);
      return id;
    });
  }

  private async chatOf(chatId: string, contactId: string | null): Promise<ChatRef> {
    const [chat] = await this.queries.execute(new FindChats({ ids: [chatId] }));
    if (chat && chat.contactId === contactId) return chat;
    throw invalidField('chatId', `there is no chat with the id "${chatId}" of this contact; chats stand on their card`);
  }
}

export interface Assignee {
  kind: 'contact' | 'employee';
  person_id: string;
}

/** Employees, or contacts, by id alone. @throws DomainError when one is neither. */
export async function findAssignees(queries: QueryBus, ids: readonly string[]): Promise<Assignee[]> {
  const unique = [...new Set(ids)];
  const people = await People.find(
    queries,
    unique.flatMap((id) => [{ kind: 'employee', id } as const, { kind: 'contact', id } as const]),
  );
  const assignees = unique.map((id): Assignee => {
    if (people.has('employee', id)) return { kind: 'employee', person_id: id };
    if (people.has('contact', id)) return { kind: 'contact', person_id: people.current('contact', id) };
    throw invalidField('assigneeIds', `there is no employee or contact with the id "${id}"`);
  });
  // Two cards may be one person by now.
  return assignees.filter(({ person_id: id }, index) => assignees.findIndex((a) => a.person_id === id) === index);
}

export async function replaceAssignees(
  database: Database,
  { id, number }: { id: string; number: number },
  assignees: readonly Assignee[],
): Promise<void> {
  await database.execute('DELETE FROM task_assignee WHERE task_id = ?', [id]);
  await database.insert(
    'task_assignee',
    assignees.map((assignee, position) => ({ task_id: id, number, ...assignee, position })),
  );
}
