import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DomainEventClass } from '../../../platform/domain-event.js';
import type { Principal } from '../../../platform/http/access.js';
import type { PublishedEvent } from '../../../platform/messaging/publisher/event-publisher.js';
import {
  ContactChanged,
  ContactCreated,
  ContactErased,
  ContactsMerged,
  ContactsMergeUndone,
  ContactTemplateChanged,
  ContactTemplateRemoved,
} from '../../contacts/contract.js';
import { AccountChanged, AccountSendingChanged, MediaFetched, SubscriptionChanged } from '../../messengers/contract.js';
import { DELIVERY_STATES, DeliveryMoved, type DeliveryState } from '../../notifications/contract.js';
import {
  ActionAdded,
  ActionWithdrawn,
  ChatBound,
  DraftChanged,
  QuickReplyChanged,
  QuickReplyRemoved,
  ReadMarkSet,
  StatusChanged,
  StatusRemoved,
  TaskChanged,
  TaskDeleted,
  TaskOpened,
  TaskTemplateChanged,
  TaskTemplateRemoved,
  TaskTextsRemoved,
} from '../../tasks/contract.js';

const SUBJECTS = ['task', 'contact', 'chat', 'file', 'account', 'settings'] as const;
type SubjectKind = (typeof SUBJECTS)[number];

export const EVENT_TYPES = [
  'task.opened',
  'task.changed',
  'task.deleted',
  'action.added',
  'action.withdrawn',
  'delivery.moved',
  'file.changed',
  'contact.created',
  'contact.changed',
  'contact.merged',
  'contact.unmerged',
  'contact.erased',
  'chat.left',
  'chat.returned',
  'account.changed',
  'account.healthy',
  'account.unhealthy',
  'settings.changed',
  'read',
  'draft',
  'presence',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export class EventSubject {
  @ApiProperty({ enum: SUBJECTS, enumName: 'EventSubjectKind' })
  kind: SubjectKind;

  @ApiProperty()
  id: string;
}

class PresentEmployee {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'False: they only have it open.' })
  writing: boolean;
}

export class EventData {
  @ApiPropertyOptional({ description: '`action.added`, `action.withdrawn`, `delivery.moved`, `read`.' })
  actionId?: string;

  @ApiPropertyOptional({ enum: ['in', 'out', 'internal'], description: '`action.added`.' })
  direction?: 'in' | 'out' | 'internal';

  @ApiPropertyOptional({ description: '`delivery.moved`.' })
  deliveryId?: string;

  @ApiPropertyOptional({ enum: DELIVERY_STATES, enumName: 'DeliveryState', description: '`delivery.moved`.' })
  state?: DeliveryState;

  @ApiPropertyOptional({ type: [String], description: '`task.changed`, `contact.changed`: which fields.' })
  fields?: string[];

  @ApiPropertyOptional({ description: '`contact.merged`, `contact.unmerged`: the other card.' })
  otherId?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: '`draft`: your own in the task; without it there is none any more.',
  })
  savedAt?: string;

  @ApiPropertyOptional({ type: [PresentEmployee], description: '`presence`: everybody who has the task open.' })
  employees?: PresentEmployee[];
}

/** Says that something has happened, and to what; who shows it asks for it. So nothing that was erased since is ever told. */
export class LiveEvent {
  @ApiProperty({ enum: EVENT_TYPES, enumName: 'LiveEventType' })
  type: EventType;

  @ApiProperty({ type: EventSubject })
  subject: EventSubject;

  @ApiPropertyOptional({ format: 'date-time' })
  at?: string;

  @ApiPropertyOptional({ description: 'The employee who did it.' })
  byEmployeeId?: string;

  @ApiProperty({ type: EventData })
  data: EventData;
}

type PublicForm = [EventType, SubjectKind, ((data: Record<string, unknown>) => EventData)?];
const fields = ({ changes }: Record<string, unknown>): EventData => ({ fields: Object.keys(changes ?? {}) });
const other = ({ otherId }: Record<string, unknown>): EventData => ({ otherId: otherId as string });
const published = (event: DomainEventClass, ...form: PublicForm) => [event.type, form] as const;

/** By the type in the log. What is not here is nobody's outside. */
const PUBLIC_FORMS: ReadonlyMap<string, PublicForm> = new Map([
  published(TaskOpened, 'task.opened', 'task'),
  published(TaskChanged, 'task.changed', 'task', fields),
  published(ChatBound, 'task.changed', 'task'),
  published(TaskTextsRemoved, 'task.changed', 'task'),
  published(TaskDeleted, 'task.deleted', 'task'),
  published(ActionAdded, 'action.added', 'task', ({ actionId, direction }) => ({ actionId, direction }) as EventData),
  published(ActionWithdrawn, 'action.withdrawn', 'task', ({ actionId }) => ({ actionId }) as EventData),
  published(
    DeliveryMoved,
    'delivery.moved',
    'task',
    ({ actionId, deliveryId, state }) => ({ actionId, deliveryId, state }) as EventData,
  ),
  published(ReadMarkSet, 'read', 'task', ({ actionId }) => ({ actionId }) as EventData),
  published(DraftChanged, 'draft', 'task', ({ savedAt }) =>
    savedAt === null ? {} : { savedAt: new Date(savedAt as number).toISOString() },
  ),
  published(MediaFetched, 'file.changed', 'file'),
  published(ContactCreated, 'contact.created', 'contact'),
  published(ContactChanged, 'contact.changed', 'contact', fields),
  published(ContactsMerged, 'contact.merged', 'contact', other),
  published(ContactsMergeUndone, 'contact.unmerged', 'contact', other),
  published(ContactErased, 'contact.erased', 'contact'),
  published(AccountChanged, 'account.changed', 'account'),
  published(StatusChanged, 'settings.changed', 'settings'),
  published(StatusRemoved, 'settings.changed', 'settings'),
  published(TaskTemplateChanged, 'settings.changed', 'settings'),
  published(TaskTemplateRemoved, 'settings.changed', 'settings'),
  published(QuickReplyChanged, 'settings.changed', 'settings'),
  published(QuickReplyRemoved, 'settings.changed', 'settings'),
  published(ContactTemplateChanged, 'settings.changed', 'settings'),
  published(ContactTemplateRemoved, 'settings.changed', 'settings'),
]);

function formOf({ type, data }: PublishedEvent): PublicForm | undefined {
  if (type === SubscriptionChanged.type) return [data['subscribed'] ? 'chat.returned' : 'chat.left', 'chat'];
  if (type === AccountSendingChanged.type) return [data['open'] ? 'account.healthy' : 'account.unhealthy', 'account'];
  return PUBLIC_FORMS.get(type);
}

/** Whether an employee may be told of it: what is of one of them alone names that one. */
export const concerns = ({ data: { forEmployeeId } }: PublishedEvent, { employeeId }: Principal): boolean =>
  forEmployeeId === undefined || forEmployeeId === employeeId;

/** As it is told; undefined when it is not. */
export function liveEvent(event: PublishedEvent): LiveEvent | undefined {
  const found = formOf(event);
  if (!found) return undefined;
  const [type, kind, dataOf] = found;
  const by = event.data['byEmployeeId'];
  return {
    type,
    subject: { kind, id: event.subjectId },
    at: new Date(event.at).toISOString(),
    ...(typeof by === 'string' && { byEmployeeId: by }),
    data: dataOf?.(event.data) ?? {},
  };
}
