import { ApiProperty } from '@nestjs/swagger';
import type { QueryBus } from '@nestjs/cqrs';
import { FileView, type FileViews } from '../../../platform/files/file.view.js';
import { groupBy } from '../../../platform/group-by.js';
import { FindChats } from '../../messengers/contract.js';
import { type DeliveryWait, FindDeliveries } from '../../notifications/contract.js';
import type { ActionContent, AuthorKind, FileKind } from '../contract.js';
import { EMPTY_MESSAGE, REMOVED_TEXT } from '../domain/describe.js';
import type { ActionDirection, ActionKind } from '../persistence/action.entity.js';
import { ApiSentences, type Sentence } from '../../../platform/text/sentence.view.js';
import { codesOf } from '../../../platform/text/sentences.js';
import { People } from '../tasks/people.js';
import { Delivery } from './delivery.view.js';

class ActionAuthor {
  @ApiProperty({ enum: ['contact', 'employee', 'system'], description: 'system: the product itself.' })
  kind: AuthorKind;

  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, a file.' })
  avatarFileId: string | null;
}

export class Location {
  @ApiProperty({ format: 'double', description: 'Degrees north.' })
  lat: number;

  @ApiProperty({ format: 'double', description: 'Degrees east.' })
  lon: number;
}

class SharedContact {
  @ApiProperty({ type: String, nullable: true, description: 'As it stands on the card.' })
  name: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The first number of the card.' })
  phoneNumber: string | null;

  @ApiProperty({ type: [String], required: false, description: 'All numbers of a card that has several.' })
  phoneNumbers?: string[];

  @ApiProperty({ required: false, description: 'True: their own number, shared by the button; absent: somebody’s.' })
  own?: true;
}

class PhoneRequestRef {
  @ApiProperty()
  id: string;
}

class Sticker {
  @ApiProperty()
  id: string;
}

class Unsupported {
  @ApiProperty({ description: 'The kind, in the words of the messenger.' })
  type: string;
}

export class ActionFile extends FileView {
  @ApiProperty({ enum: ['picture', 'video', 'file', 'sticker'] })
  kind: FileKind;
}

class Notify {
  @ApiProperty({ type: [String], description: 'Contacts who get it in the messenger.' })
  contactIds: string[];

  @ApiProperty({ type: [String], description: 'Employees whose attention it needs.' })
  employeeIds: string[];
}

/** One entry of a task's feed. */
export class Action {
  @ApiProperty()
  id: string;

  @ApiProperty({
    enum: ['message', 'comment', 'system'],
    description: 'message: to or from a customer. comment: among staff. system: written by the service.',
  })
  kind: ActionKind;

  @ApiProperty({
    enum: ['in', 'out', 'internal'],
    description: 'in: from the customer. out: to them. internal: among staff.',
  })
  direction: ActionDirection;

  @ApiProperty({ required: false, description: 'The message that opened the task.' })
  opening?: boolean;

  @ApiProperty({ description: 'As it was written; may be empty where there is something else.' })
  text: string;

  @ApiSentences('text')
  textCodes?: Sentence[];

  @ApiProperty({ type: ActionAuthor, description: 'Who wrote it.' })
  author: ActionAuthor;

  @ApiProperty({ type: [ActionFile], description: 'In the order they were sent.' })
  files: ActionFile[];

  @ApiProperty({ type: Location, required: false, description: 'A place that was sent.' })
  location?: Location;

  @ApiProperty({ type: SharedContact, required: false, description: 'A contact card that was sent.' })
  sharedContact?: SharedContact;

  @ApiProperty({ type: PhoneRequestRef, required: false, description: 'It asks the customer for their phone number.' })
  phoneRequest?: PhoneRequestRef;

  @ApiProperty({ type: Sticker, required: false, description: 'A sticker that was sent.' })
  sticker?: Sticker;

  @ApiProperty({ required: false, description: 'An address that was sent as such.' })
  link?: string;

  @ApiProperty({ type: Unsupported, required: false, description: 'Something that cannot be shown here.' })
  unsupported?: Unsupported;

  @ApiProperty({ required: false, description: 'True: the customer sent nothing to see, and the text only says so.' })
  empty?: true;

  @ApiProperty({ required: false, description: 'True: its text and files went by their age, as the settings say.' })
  removed?: true;

  @ApiProperty({ format: 'date-time', description: 'When its author sent it.' })
  writtenAt: string;

  @ApiProperty({ format: 'date-time', description: 'When it came into the feed.' })
  createdAt: string;

  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'Until then it is held: it can be taken back, or sent at once.',
  })
  heldUntil?: string;

  @ApiProperty({ type: Notify, description: 'Who was to get it.' })
  notify: Notify;

  @ApiProperty({ type: [Delivery], description: 'One for each chat it goes to.' })
  deliveries: Delivery[];
}

/** A row of `task_action`; JSON is text, 64-bit columns come as strings on MySQL. */
export interface ActionRow {
  id: string;
  feed_key: string;
  kind: ActionKind;
  direction: ActionDirection;
  opening: number | boolean;
  text: string;
  content: string;
  author_kind: AuthorKind;
  author_id: string;
  notify: string;
  written_at: string | number;
  created_at: string | number;
}

/** Rows as the API shows them, with the deliveries and files of all of them in a few queries. */
export async function actionViews(queries: QueryBus, files: FileViews, rows: readonly ActionRow[]): Promise<Action[]> {
  const contents = new Map(rows.map((row) => [row.id, JSON.parse(row.content) as ActionContent]));
  const attached = await files.of(
    [...contents.values()].flatMap((content) => (content.files ?? []).map(({ id }) => id)),
  );
  const sent = rows.filter((row) => row.direction === 'out').map((row) => row.id);
  const found = await queries.execute(new FindDeliveries(sent));
  const deliveries = groupBy(found, (delivery) => delivery.actionId);
  const chatIds = [...new Set(found.flatMap(({ chatId }) => chatId ?? []))];
  const chats = chatIds.length > 0 ? await queries.execute(new FindChats({ ids: chatIds })) : [];
  const accounts = new Map(chats.map(({ id, accountName }) => [id, accountName]));
  const people = await People.find(queries, [
    ...rows.map((row) => ({ kind: row.author_kind, id: row.author_id })),
    ...rows.flatMap((row) => notifyOf(row).contactIds).map((id) => ({ kind: 'contact' as const, id })),
    ...found.map((delivery) => ({ kind: 'contact' as const, id: delivery.contactId })),
  ]);
  const contact = (id: string) => people.current('contact', id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    direction: row.direction,
    ...(row.opening ? { opening: true } : {}),
    text: row.text || standIn(contents.get(row.id)!),
    ...(row.kind === 'system' && row.direction === 'internal' ? { textCodes: codesOf(row.text) } : {}),
    author: people.view(row.author_kind, row.author_id),
    ...shown(contents.get(row.id)!),
    files: (contents.get(row.id)!.files ?? []).flatMap(({ id, kind }) => {
      const file = attached.get(id);
      return file ? [{ ...file, kind }] : [];
    }),
    writtenAt: new Date(Number(row.written_at)).toISOString(),
    createdAt: new Date(Number(row.created_at)).toISOString(),
    ...heldUntil(deliveries.get(row.id) ?? []),
    notify: { ...notifyOf(row), contactIds: [...new Set(notifyOf(row).contactIds.map(contact))] },
    deliveries: (deliveries.get(row.id) ?? []).map(({ actionId: _actionId, ...delivery }): Delivery => ({
      ...delivery,
      contactId: contact(delivery.contactId),
      contactName: people.name('contact', delivery.contactId),
      accountName: accounts.get(delivery.chatId ?? '') ?? null,
    })),
  }));
}

const shown = ({ statusGiven: _statusGiven, ...content }: ActionContent) => content;

const notifyOf = (row: ActionRow): Notify => JSON.parse(row.notify) as Notify;

function heldUntil(deliveries: ReadonlyArray<{ waits?: DeliveryWait }>): { heldUntil?: string } {
  const until = deliveries.flatMap(({ waits }) => (waits?.for === 'hold' ? (waits.until ?? []) : [])).toSorted();
  return until.length > 0 ? { heldUntil: until.at(-1)! } : {};
}

const standIn = ({ empty, removed }: ActionContent): string => (removed ? REMOVED_TEXT : empty ? EMPTY_MESSAGE : '');
