import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { QueryBus } from '@nestjs/cqrs';
import { type Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { DELIVERY_STATES, type DeliveryState, FindDeliveries, FindUndelivered } from '../../notifications/contract.js';
import type { ActionContent, AuthorKind } from '../contract.js';
import { DRAFT_KINDS, type DraftPreview, draftPreviews } from '../drafts/draft.store.js';
import type { ActionDirection } from '../persistence/action.entity.js';
import { People } from '../tasks/people.js';
import type { TaskRow } from '../tasks/task-store.js';
import { Task, taskViews } from '../tasks/task.view.js';
import { MOST_UNREAD, type Reader, unreadOf } from './unread.store.js';

const CONTENTS = [
  'text',
  'picture',
  'video',
  'file',
  'files',
  'sticker',
  'location',
  'contact',
  'phone-request',
  'other',
] as const;
type ContentWord = (typeof CONTENTS)[number];

const PREVIEW_LETTERS = 200;

class LastAction {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['in', 'out', 'internal'] })
  direction: ActionDirection;

  @ApiProperty({ enum: CONTENTS, description: 'What it holds besides its text, in one word.' })
  content: ContentWord;

  @ApiProperty()
  authorName: string;

  @ApiProperty({ description: 'True: you have written it.' })
  mine: boolean;

  @ApiProperty({ description: 'The beginning of its text, in one line; may be empty.' })
  preview: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: DELIVERY_STATES, required: false, description: 'Of what went to the customer.' })
  deliveryState?: DeliveryState;
}

class Undelivered {
  @ApiProperty({ type: 'integer' })
  failed: number;

  @ApiProperty({ type: 'integer', description: 'Nobody knows whether these arrived.' })
  unknown: number;

  @ApiProperty({ type: 'integer', description: 'On their way.' })
  queued: number;
}

/** A task as a row of a list: with what was said last, and how long the customer waits. */
export class TaskListRow extends Task {
  @ApiProperty({ type: LastAction, nullable: true, description: 'Null where nobody has written anything.' })
  lastAction: LastAction | null;

  @ApiProperty({ format: 'date-time', description: 'Of the last action, or when it was opened.' })
  lastActivityAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the oldest message of the customer came that no delivered answer has followed.',
  })
  waitingSince: string | null;

  @ApiProperty({ type: Undelivered })
  undelivered: Undelivered;

  @ApiProperty({
    type: 'integer',
    description: `Messages of the customer that you have not read; at most ${MOST_UNREAD}.`,
  })
  unread: number;

  @ApiProperty({ type: String, nullable: true, description: 'The id of the oldest of these messages.' })
  unreadFrom: string | null;

  @ApiProperty({ description: 'You have begun to write here.' })
  hasDraft: boolean;

  @ApiPropertyOptional({ description: 'The beginning of your draft, in one line; empty where it has no text.' })
  draftPreview?: string;

  @ApiPropertyOptional({
    enum: DRAFT_KINDS,
    description: 'What your draft is: its text, or without one its files or a place.',
  })
  draftKind?: DraftPreview['kind'];
}

interface LastRow {
  id: string;
  task_id: string;
  feed_key: string;
  direction: ActionDirection;
  text: string;
  content: string;
  author_kind: AuthorKind;
  author_id: string;
  written_at: string | number;
}

/** Rows of a list, with a handful of queries for all of them. */
export async function listRowViews(
  database: Database,
  queries: QueryBus,
  rows: readonly TaskRow[],
  reader: Reader,
): Promise<TaskListRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const tasks = await taskViews(database, queries, rows);
  const last = new Map((await lastActions(database, ids)).map((row) => [row.task_id, row]));
  const unread = await unreadOf(database, [...last.values()], reader);
  const drafts = await draftPreviews(database, reader.employeeId, ids);
  const undelivered = groupBy(await queries.execute(new FindUndelivered(ids)), ({ taskId }) => taskId);
  const states = await statesOf(queries, [...last.values()]);
  const people = await People.find(
    queries,
    [...last.values()].map((row) => ({ kind: row.author_kind, id: row.author_id })),
  );
  return tasks.map((task, index) => {
    const row = rows[index]!;
    const said = last.get(task.id);
    const count = (state: DeliveryState) =>
      (undelivered.get(task.id) ?? []).find((each) => each.state === state)?.count ?? 0;
    return {
      ...task,
      lastAction: said ? lastActionView(said, people, reader, states.get(said.id)) : null,
      lastActivityAt: said ? new Date(Number(said.written_at)).toISOString() : task.createdAt,
      waitingSince: row.waiting_since === null ? null : new Date(Number(row.waiting_since)).toISOString(),
      undelivered: { failed: count('failed'), unknown: count('unknown'), queued: count('queued') + count('sending') },
      unread: unread.get(task.id)?.count ?? 0,
      unreadFrom: unread.get(task.id)?.firstId ?? null,
      hasDraft: drafts.has(task.id),
      draftPreview: drafts.get(task.id)?.text,
      draftKind: drafts.get(task.id)?.kind,
    };
  });
}

function lastActionView(row: LastRow, people: People, reader: Reader, state: DeliveryState | undefined): LastAction {
  return {
    id: row.id,
    direction: row.direction,
    content: contentWord(JSON.parse(row.content) as ActionContent),
    authorName: people.name(row.author_kind, row.author_id),
    mine: row.author_kind === 'employee' && row.author_id === reader.employeeId,
    preview: row.text.replace(/\s+/g, ' ').trim(),
    at: new Date(Number(row.written_at)).toISOString(),
    ...(state && { deliveryState: state }),
  };
}

function contentWord({
  files = [],
  location,
  sharedContact,
  phoneRequest,
  sticker,
  unsupported,
}: ActionContent): ContentWord {
  if (sticker) return 'sticker';
  if (files.length > 1) return 'files';
  if (files.length === 1) return files[0]!.kind;
  if (location) return 'location';
  if (sharedContact) return 'contact';
  if (phoneRequest) return 'phone-request';
  return unsupported ? 'other' : 'text';
}

/** What a person wrote last in each task. The index of the feed is read from its end. */
function lastActions(database: Database, taskIds: readonly string[]): Promise<LastRow[]> {
  return database.query<LastRow>(
    `SELECT id, task_id, feed_key, direction, SUBSTR(text, 1, ${PREVIEW_LETTERS}) AS text, content, author_kind, author_id, written_at
       FROM task_action WHERE id IN (
         SELECT (SELECT a.id FROM task_action a WHERE a.task_id = t.id AND a.kind <> 'system'
                  ORDER BY a.feed_key DESC LIMIT 1)
           FROM task t WHERE t.id IN (${placeholders(taskIds)}))`,
    [...taskIds],
  );
}

/** How far each answer has come: of several customers, the one that is least far. */
async function statesOf(queries: QueryBus, rows: readonly LastRow[]): Promise<Map<string, DeliveryState>> {
  const ids = rows.filter(({ direction }) => direction === 'out').map(({ id }) => id);
  const deliveries = groupBy(await queries.execute(new FindDeliveries(ids)), ({ actionId }) => actionId);
  return new Map(
    [...deliveries].map(([id, own]) => [id, FROM_WORST.find((state) => own.some((each) => each.state === state))!]),
  );
}

const FROM_WORST: DeliveryState[] = ['failed', 'unknown', 'queued', 'sending', 'sent', 'delivered', 'seen'];
