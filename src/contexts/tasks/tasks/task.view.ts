import { ApiProperty } from '@nestjs/swagger';
import type { QueryBus } from '@nestjs/cqrs';
import { type Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { type ChatRef, FindChats } from '../../messengers/contract.js';
import type { PersonKind } from '../contract.js';
import { People } from './people.js';
import type { TaskRow } from './task-store.js';

export class PersonRef {
  @ApiProperty({ enum: ['contact', 'employee'] })
  kind: PersonKind;

  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'As it is now; of somebody who is gone, what stands for them.' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, a file.' })
  avatarFileId: string | null;
}

export class TaskStatusRef {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Messages go on into tasks whose status is active.' })
  active: boolean;
}

export class TaskCounterparty {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, a file.' })
  avatarFileId: string | null;
}

export class TaskChat {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The bot through which the customer writes.' })
  accountId: string;

  @ApiProperty()
  accountName: string;

  @ApiProperty({ description: 'false: the customer has left the bot.' })
  subscribed: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What their device says; null while it says nothing.',
    example: 'uk',
  })
  language: string | null;
}

export const TASK_STATES = ['active', 'inactive', 'trash'] as const;

export class Task {
  @ApiProperty({ description: 'For addresses; people use the number.' })
  id: string;

  @ApiProperty({ description: 'Counted up from 1; found by the search.' })
  number: number;

  @ApiProperty({ description: 'One line.' })
  title: string;

  @ApiProperty({ description: 'Of a task that a message opened: the message, below what its template says.' })
  description: string;

  @ApiProperty({ type: TaskStatusRef })
  status: TaskStatusRef;

  @ApiProperty({ enum: TASK_STATES, description: 'By its status; trash: it was moved there.' })
  state: (typeof TASK_STATES)[number];

  @ApiProperty({ type: PersonRef, description: 'Whose work it is: the customer, or the employee who made it.' })
  assigner: PersonRef;

  @ApiProperty({
    type: TaskCounterparty,
    nullable: true,
    description: 'The customer who is answered from this task; null where there is none.',
  })
  counterparty: TaskCounterparty | null;

  @ApiProperty({ type: [PersonRef], description: 'Who works on it.' })
  assignees: PersonRef[];

  @ApiProperty({ type: [String], description: 'Words to find it by.' })
  tags: string[];

  @ApiProperty({ type: TaskChat, nullable: true, description: 'The chat that opened it.' })
  chat: TaskChat | null;

  @ApiProperty({ type: String, nullable: true, description: 'The task of this chat before it, which it goes on from.' })
  previousTaskId: string | null;

  @ApiProperty({ type: String, nullable: true })
  externalId: string | null;

  @ApiProperty({ type: 'integer', description: 'Also its `ETag`. What is written in the feed does not change it.' })
  version: number;

  @ApiProperty({ format: 'date-time', description: 'When it was opened.' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', description: 'When it was changed last.' })
  updatedAt: string;
}

const chatView = ({ id, accountId, accountName, subscribed, language }: ChatRef): TaskChat => {
  return { id, accountId, accountName, subscribed, language };
};

/** Rows as the API shows them: a handful of queries, however many rows. */
export async function taskViews(database: Database, queries: QueryBus, rows: readonly TaskRow[]): Promise<Task[]> {
  if (rows.length === 0) return [];
  const assignees = await assigneesOf(database, rows);
  const statuses = await database.query<TaskStatusRef>('SELECT id, name, active FROM task_status');
  const chatIds = rows.flatMap((row) => row.chat_id ?? []);
  const chats = chatIds.length > 0 ? await queries.execute(new FindChats({ ids: chatIds })) : [];
  const people = await People.find(queries, [
    ...rows.map((row) => ({ kind: row.assigner_kind, id: row.assigner_id })),
    ...rows.flatMap((row) => (row.counterparty_id ? [{ kind: 'contact' as const, id: row.counterparty_id }] : [])),
    ...[...assignees.values()].flat().map((row) => ({ kind: row.kind, id: row.person_id })),
  ]);
  return rows.map((row) => {
    const status = statuses.find(({ id }) => id === row.status_id)!;
    const chat = chats.find(({ id }) => id === row.chat_id);
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      description: row.description,
      status: { id: status.id, name: status.name, active: Boolean(status.active) },
      state: row.trashed_at !== null ? 'trash' : status.active ? 'active' : 'inactive',
      assigner: people.view(row.assigner_kind, row.assigner_id),
      counterparty: row.counterparty_id ? people.face('contact', row.counterparty_id) : null,
      assignees: people.views((assignees.get(row.id) ?? []).map(({ kind, person_id: id }) => ({ kind, id }))),
      tags: row.tags === null ? [] : (JSON.parse(row.tags) as string[]),
      chat: chat ? chatView(chat) : null,
      previousTaskId: row.previous_task_id,
      externalId: row.external_id,
      version: row.version,
      createdAt: new Date(Number(row.created_at)).toISOString(),
      updatedAt: new Date(Number(row.updated_at)).toISOString(),
    };
  });
}

interface AssigneeRow {
  task_id: string;
  kind: PersonKind;
  person_id: string;
}

async function assigneesOf(database: Database, rows: readonly TaskRow[]): Promise<Map<string, AssigneeRow[]>> {
  const found = await database.query<AssigneeRow>(
    `SELECT task_id, kind, person_id FROM task_assignee WHERE task_id IN (${placeholders(rows)}) ORDER BY position`,
    rows.map((row) => row.id),
  );
  return groupBy(found, (row) => row.task_id);
}
