import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { DomainEvent } from '../../../platform/domain-event.js';
import { groupBy } from '../../../platform/group-by.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { SearchIndexing } from '../../../platform/search/search-indexing.js';
import { newId } from '../../../platform/ids.js';
import { ActionAdded, type InboundMessage, RecordMessages, TaskOpened } from '../contract.js';
import { chooseTask, attributedTask } from '../domain/choose-task.js';
import { describe, descriptionOf } from '../domain/describe.js';
import { feedKey } from '../domain/feed-key.js';
import { descriptionFor, textOf, titleOf, valuesOf } from '../domain/new-task.js';
import type { Quote } from '../domain/quote.js';
import { type Status, StatusStore } from '../statuses/status-store.js';
import { type Preset, Presets } from '../task-templates/presets.js';
import { TaskNumbers } from '../tasks/task-numbers.js';
import { ChatLinks } from './chat-links.js';
import { Talk } from './talk.js';

/** So many at once have been waiting: the next batch goes before what search has to do. */
const MANY = 50;

/** A task as the batch in hand sees it: one of the database, or one that the batch opens. */
interface TaskInHand {
  id: string;
  number: number;
  title: string;
  active: boolean;
  inTrash: boolean;
  deletedForGood: boolean;
  counterpartyId: string | null;
  isNew: boolean;
}

interface Opening {
  task: TaskInHand;
  message: InboundMessage;
  previous: TaskInHand | null;
}

interface Placed {
  actionId: string;
  message: InboundMessage;
  task: TaskInHand;
  opening: boolean;
}

/**
 * Records a batch of customers' messages. Which task each goes to is decided in memory, in order; then
 * everything is written in multi-row statements, whatever the size of the batch.
 */
@CommandHandler(RecordMessages)
export class RecordMessagesHandler implements ICommandHandler<RecordMessages> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly numbers: TaskNumbers,
    private readonly talk: Talk,
    private readonly chatLinks: ChatLinks,
    private readonly statuses: StatusStore,
    private readonly presets: Presets,
    private readonly indexing: SearchIndexing,
  ) {}

  async execute({ messages, bindings }: RecordMessages): Promise<ReadonlyMap<string, string>> {
    const statuses = await this.statuses.hold();
    const active = new Set(statuses.filter((status) => status.active).map((status) => status.id));
    const linked = messages.map(({ attribution }) => attribution?.taskId ?? null);
    const bound = await this.lockBoundTasks(
      [...bindings.values(), ...linked].filter((id) => id !== null),
      active,
    );
    const current = new Map<string, TaskInHand | null>();
    for (const [chatId, taskId] of bindings) current.set(chatId, taskId ? (bound.get(taskId) ?? null) : null);

    const openings: Opening[] = [];
    const placed: Placed[] = [];
    for (const message of messages) {
      const { createTaskWhenNoneActive } = message.rules;
      const linkedTask = bound.get(message.attribution?.taskId ?? '') ?? null;
      const task = attributedTask(linkedTask, current.get(message.chatId) ?? null, createTaskWhenNoneActive);
      const opens = chooseTask(task, createTaskWhenNoneActive) === 'open';
      const target = opens ? newTask(message) : task!;
      if (opens) openings.push({ task: target, message, previous: task });
      current.set(message.chatId, target);
      placed.push({ actionId: newId(), message, task: target, opening: opens });
    }

    await this.openTasks(openings, placed, statuses);
    await this.addActions(placed);
    await this.touch(placed);
    await this.chatLinks.join(placed);
    await this.events.append(eventsOf(openings, placed));
    if (messages.length >= MANY) this.indexing.yield();
    return new Map(placed.map(({ message, task }) => [message.chatId, task.id]));
  }

  /** Locked, so that nobody deletes a task for good while a message is on its way into it. */
  private async lockBoundTasks(ids: string[], active: ReadonlySet<string>): Promise<Map<string, TaskInHand>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<TaskRow>(
      `SELECT id, number, title, status_id, counterparty_id, trashed_at, deleted_at FROM task
       WHERE id IN (${placeholders(ids)}) ORDER BY id ${dialect.forUpdate}`,
      ids,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          number: row.number,
          title: row.title,
          active: active.has(row.status_id),
          inTrash: row.trashed_at !== null,
          deletedForGood: row.deleted_at !== null,
          counterpartyId: row.counterparty_id,
          isNew: false,
        },
      ]),
    );
  }

  private async openTasks(openings: Opening[], placed: Placed[], statuses: readonly Status[]): Promise<void> {
    if (openings.length === 0) return;
    const presets = await this.presets.of(
      openings.map(({ message }) => message),
      statuses,
    );
    const first = await this.numbers.take(openings.length);
    const now = Date.now();
    const rows = [];
    for (const [index, { task, message, previous }] of openings.entries()) {
      const { template, status } = presets[index]!;
      const values = valuesOf(
        message.contact.name,
        message.accountName,
        descriptionOf(message.text, message.content),
        message.writtenAt,
      );
      task.number = first + index;
      task.title = titleOf(template, values);
      const history = await this.history(previous, message, placed);
      rows.push({
        id: task.id,
        number: task.number,
        title: task.title,
        description: descriptionFor(
          textOf(template, values),
          previous && { ...previous, deleted: previous.deletedForGood },
          history,
          message.attribution?.campaign,
        ),
        status_id: status.id,
        tags: template && template.tags.length > 0 ? JSON.stringify(template.tags) : null,
        ...roleOf(message, presets[index]!),
        counterparty_id: message.contact.id,
        chat_id: message.chatId,
        account_id: message.accountId ?? null,
        previous_task_id: previous?.id ?? null,
        search_text: task.title.toLowerCase().slice(0, 500),
        waiting_since: now,
        created_at: now,
        updated_at: now,
      });
    }
    await this.database.insert('task', rows);
    await this.database.insert(
      'task_assignee',
      openings.flatMap(({ task, message }, index) =>
        assigneesOf(message, presets[index]!).map((person, position) => ({
          task_id: task.id,
          number: task.number,
          ...person,
          position,
        })),
      ),
    );
  }

  /** The tail of the talk before this message. Only a chat that goes on in a new task has one. */
  private async history(previous: TaskInHand | null, message: InboundMessage, placed: Placed[]): Promise<Quote[]> {
    const wanted = message.rules.historyInNewTask;
    if (!previous || wanted === 0 || previous.deletedForGood) return [];
    const stored = previous.isNew ? [] : await this.talk.tail(previous.id, wanted);
    const inHand = placed
      .filter((other) => other.task.id === previous.id && other.message.inboundId !== message.inboundId)
      .map(({ message: { writtenAt, contact, text, content } }): Quote => ({
        writtenAt,
        author: contact.name,
        authorKind: 'contact',
        text: describe(text, content),
      }));
    return [...stored, ...inHand].slice(-wanted);
  }

  private async addActions(placed: Placed[]): Promise<void> {
    const now = Date.now();
    await this.database.insert(
      'task_action',
      placed.map(({ actionId, message, task, opening }) => ({
        id: actionId,
        task_id: task.id,
        feed_key: feedKey(message.writtenAt, message.orderKey, actionId),
        kind: 'message',
        direction: 'in',
        opening,
        text: message.text,
        content: JSON.stringify(message.content),
        author_kind: 'contact',
        author_id: message.contact.id,
        notify: NOBODY,
        inbound_id: message.inboundId,
        written_at: message.writtenAt,
        created_at: now,
      })),
    );
  }

  private async touch(placed: Placed[]): Promise<void> {
    const ids = [...new Set(placed.filter(({ task }) => !task.isNew).map(({ task }) => task.id))];
    if (ids.length === 0) return;
    const now = Date.now();
    await this.database.execute(
      `UPDATE task SET updated_at = ?, waiting_since = COALESCE(waiting_since, ?) WHERE id IN (${placeholders(ids)})`,
      [now, now, ...ids],
    );
  }
}

const NOBODY = JSON.stringify({ contactIds: [], employeeIds: [] });

interface TaskRow {
  id: string;
  number: number;
  title: string;
  status_id: string;
  counterparty_id: string | null;
  trashed_at: string | number | null;
  deleted_at: string | number | null;
}

/** Its number and title are given when it is known what else the batch opens. */
const newTask = (message: InboundMessage): TaskInHand => ({
  id: newId(),
  number: 0,
  title: '',
  active: true,
  inTrash: false,
  deletedForGood: false,
  counterpartyId: message.contact.id,
  isNew: true,
});

/** `contactTaskRole`: as an assignee only, the contact leaves the assigner's place to the employee behind the bot. */
function roleOf({ rules, contact }: InboundMessage, { assignees }: Preset) {
  const employee = assignees.employees[0];
  return rules.contactTaskRole === 'assignee' && employee
    ? { assigner_kind: 'employee', assigner_id: employee.id }
    : { assigner_kind: 'contact', assigner_id: contact.id };
}

function assigneesOf({ rules, contact }: InboundMessage, { assignees }: Preset) {
  const employees = assignees.employees.map(({ id }) => ({ kind: 'employee', person_id: id }));
  const asAssignee = rules.contactTaskRole !== 'assigner';
  return asAssignee ? [{ kind: 'contact', person_id: contact.id }, ...employees] : employees;
}

function eventsOf(openings: Opening[], placed: Placed[]): DomainEvent[] {
  const byTask = groupBy(openings, ({ task }) => task.id);
  return placed.flatMap(({ actionId, message, task, opening }) => {
    const { chatId } = message;
    const added = new ActionAdded(task.id, actionId, 'in', chatId, '', {}, [], null);
    if (!opening) return [added];
    const previous = byTask.get(task.id)![0]!.previous;
    return [new TaskOpened(task.id, task.number, chatId, previous?.id ?? null, null), added];
  });
}
