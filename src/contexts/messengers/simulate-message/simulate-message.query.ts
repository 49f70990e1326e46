import { randomUUID } from 'node:crypto';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { showsNothing } from '../../../platform/text/shown.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindTask, type TaskSummary } from '../../tasks/contract.js';
import { AccountStore } from '../accounts/account-store.js';
import { FindChats } from '../contract.js';
import { effectiveSettings } from '../domain/settings.js';
import { InboundProcessor } from '../process-inbound/inbound-processor.js';
import { GetSettings } from '../settings/settings.query.js';
import { explain, type Rule } from './explain.js';
import type { Simulation } from './simulation.view.js';

/** A message that a customer might write. */
export interface SampleMessage {
  text: string;
  /** Who writes it; without one a person who never wrote before. */
  contactId?: string;
  customerName?: string;
}

/** What a message to this account would become: contact, task, title, roles, and by which rule. Nothing is stored. */
export class SimulateMessage extends Query<Simulation> {
  constructor(
    readonly accountId: string,
    readonly sample: SampleMessage,
  ) {
    super();
  }
}

const NEW_CUSTOMER = 'New customer';

@QueryHandler(SimulateMessage)
export class SimulateMessageHandler implements IQueryHandler<SimulateMessage> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly accounts: AccountStore,
    private readonly processor: InboundProcessor,
  ) {}

  async execute({ accountId, sample }: SimulateMessage): Promise<Simulation> {
    const account = await this.accounts.linked(accountId);
    const common = await this.queries.execute(new GetSettings());
    const writer = await this.writer(accountId, sample);
    const message = {
      kind: 'message' as const,
      userId: writer.userId,
      userName: writer.name,
      avatarUrl: null,
      text: sample.text,
      content: showsNothing(sample.text) ? { empty: true as const } : {},
      media: [],
      language: null,
      country: null,
      pressed: null,
      carried: null,
    };
    // The real thing, taken back at the end: what it tells is what would happen.
    return this.database.dryRun(async () => {
      const before = writer.taskId === null ? null : await this.queries.execute(new FindTask(writer.taskId));
      const chat = await this.processor.preview(accountId, message);
      const task = (await this.queries.execute(new FindTask(chat.task_id!)))!;
      const [contact] = await this.queries.execute(new FindContacts([chat.contact_id]));
      const isNew = task.id !== writer.taskId;
      const settings = effectiveSettings(common, account.overrides);
      const rule = ruleOf(writer.taskId, before, isNew);
      return {
        contact: { id: writer.isNew ? null : contact!.id, name: contact!.name, isNew: writer.isNew },
        task: { ...withoutIds(task, isNew, writer.isNew), isNew, previousTaskId: isNew ? (before?.id ?? null) : null },
        rule,
        why: explain(rule, before, settings, account.name),
        settings,
      };
    });
  }

  private async writer(accountId: string, { contactId, customerName }: SampleMessage) {
    if (contactId === undefined) {
      return { isNew: true, userId: randomUUID(), name: customerName ?? NEW_CUSTOMER, taskId: null };
    }
    const chats = await this.queries.execute(new FindChats({ contactIds: [contactId] }));
    const chat = chats.find((candidate) => candidate.accountId === accountId);
    if (!chat) {
      throw invalidField('contactId', 'this contact has no chat with this bot; leave it out to try a new customer');
    }
    const [row] = await this.database.query<{ external_user_id: string }>(
      'SELECT external_user_id FROM chat WHERE id = ?',
      [chat.id],
    );
    return { isNew: false, userId: row!.external_user_id, name: null, taskId: chat.taskId };
  }
}

function ruleOf(boundTaskId: string | null, bound: TaskSummary | null, isNew: boolean): Rule {
  if (!isNew) return 'bound-task';
  if (boundTaskId === null) return 'first-message';
  if (bound === null) return 'task-deleted';
  return bound.state === 'trash' ? 'task-in-trash' : 'status-not-active';
}

/** What would only exist if it happened has no id to be looked up by. */
function withoutIds(
  task: TaskSummary,
  taskIsNew: boolean,
  contactIsNew: boolean,
): Omit<Simulation['task'], 'isNew' | 'previousTaskId'> {
  const person = <P extends { kind?: string; id: string }>(one: P) =>
    contactIsNew && one.kind !== 'employee' ? { ...one, id: null } : one;
  const { id, number, title, description, status, state, tags } = task;
  return {
    ...(taskIsNew ? { id: null, number: null } : { id, number }),
    title,
    description,
    status,
    state,
    tags,
    assigner: person(task.assigner),
    counterparty: task.counterparty && person(task.counterparty),
    assignees: task.assignees.map(person),
  };
}
