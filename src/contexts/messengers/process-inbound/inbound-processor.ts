import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { groupBy } from '../../../platform/group-by.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { newId } from '../../../platform/ids.js';
import { say, unreadable } from './inbound.sentences.js';
import { type ContactRef, CreateContacts, FindContacts, NamePlaceholders } from '../../contacts/contract.js';
import { type ActionContent, type AttachedFile, type InboundMessage, RecordMessages } from '../../tasks/contract.js';
import { SubscriptionChanged } from '../contract.js';
import type { Settings } from '../domain/settings.js';
import { applySubscription } from '../domain/subscription.js';
import type { InboundEvent } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';
import { EffectiveAccounts, type EffectiveAccount } from '../accounts/effective-accounts.js';
import { type ChatRow, ChatStore, noteMessage } from '../chats/chat-store.js';
import { InboundMediaPlan } from './inbound-media.js';
import { compareTokens, timeOf } from './inbound-order.js';
import { InboundMetrics } from './inbound.metrics.js';
import { InboundReceipts } from './inbound-receipts.js';
import { RemovedCallbacks } from '../old-callbacks/removed-callbacks.js';
import { InboundAttribution, type Attribution } from './inbound-attribution.js';
import { InboundPhones } from './inbound-phones.js';

/** A pending row of the inbox. 64-bit columns come as strings on MySQL. */
export interface InboundRow {
  id: string | number;
  account_id: string;
  message_token: string;
  event: string;
  user_id: string;
  event_ts: string | number;
  received_at: string | number;
  body: Buffer;
}

interface Step {
  row: InboundRow;
  account: EffectiveAccount;
  event: InboundEvent;
  /** The messenger's time of the event, or ours where it makes no sense. */
  at: number;
  /** It is the time at which it came. */
  ofArrival: boolean;
  chat: ChatRow | null;
  /** Set when the row changes nothing. */
  skipped: { state: 'ignored' | 'failed'; why: string } | null;
}

/** The first message of a chat: its author's name, and their card once it is known. */
interface First {
  step: Step;
  name: string | null;
  contactId: string | null;
}

/** A step that is a message, with the chat it belongs to. */
type MessageStep = Step & { event: Extract<InboundEvent, { kind: 'message' }>; chat: ChatRow };

/**
 * Turns rows of the inbox into contacts, chats, tasks, actions and receipts, in a number of statements that does not
 * grow with the number of rows. Runs in the caller's transaction, which holds the shards of all these chats.
 */
@Injectable()
export class InboundProcessor {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly events: EventLog,
    private readonly messengers: Messengers,
    private readonly accounts: EffectiveAccounts,
    private readonly chats: ChatStore,
    private readonly media: InboundMediaPlan,
    private readonly receipts: InboundReceipts,
    private readonly attribution: InboundAttribution,
    private readonly phones: InboundPhones,
    private readonly removed: RemovedCallbacks,
    private readonly metrics: InboundMetrics,
  ) {}

  async process(rows: readonly InboundRow[]): Promise<void> {
    await this.work(await this.translate(rows));
  }

  /** Processes one message that nobody has written, within a dry run. @returns the chat it would be in */
  async preview(accountId: string, event: MessageStep['event']): Promise<ChatRow> {
    const account = (await this.accounts.byId([accountId])).get(accountId)!;
    const now = Date.now();
    const row: InboundRow = {
      id: '0',
      account_id: accountId,
      message_token: '0',
      event: '',
      user_id: event.userId,
      event_ts: now,
      received_at: now,
      body: Buffer.alloc(0),
    };
    const step: Step = { row, account, event, at: now, ofArrival: false, chat: null, skipped: null };
    await this.work([step]);
    return step.chat!;
  }

  private async work(steps: Step[]): Promise<void> {
    await this.findChats(steps);
    await this.removed.skip(steps);
    const attributions = await this.attribution.follow(steps);
    const created = await this.openChats(steps, attributions);
    const changed = this.followSubscriptions(steps);
    const phones = await this.phones.recognise(steps);
    await this.recordMessages(steps, created, attributions);
    await this.chats.store([...changed]);
    await this.tellSubscriptions(changed);
    await this.attribution.use(attributions, steps);
    await this.phones.settle(phones);
    await this.receipts.apply(steps);
    await this.finish(steps);
  }

  private async translate(rows: readonly InboundRow[]): Promise<Step[]> {
    const accounts = await this.accounts.byId([...new Set(rows.map((row) => row.account_id))]);
    const steps = rows.map((row): Step => {
      const account = accounts.get(row.account_id);
      if (!account) throw new Error(`The account ${row.account_id} of this callback is gone.`);
      const { event, skipped } = this.read(account, row);
      return { row, account, event, ...timeOf(row), chat: null, skipped };
    });
    // The order in which it happened at the messenger; a token is larger than what a number holds.
    return steps.toSorted((a, b) => a.at - b.at || compareTokens(a.row.message_token, b.row.message_token));
  }

  /** What cannot be read fails alone; it need not fail the batch it came in. */
  private read(account: EffectiveAccount, row: InboundRow): Pick<Step, 'event' | 'skipped'> {
    try {
      const event = this.messengers.of(account.kind).translate(row.body);
      return { event, skipped: event.kind === 'ignored' ? { state: 'ignored', why: event.why } : null };
    } catch (error) {
      const why = unreadable(error as Error);
      return { event: { kind: 'ignored', why }, skipped: { state: 'failed', why } };
    }
  }

  private async findChats(steps: Step[]): Promise<void> {
    const keys = steps.filter((s) => !s.skipped).map((s) => ({ accountId: s.row.account_id, userId: s.row.user_id }));
    const known = await this.chats.lock(keys);
    for (const step of steps) step.chat = known.get(chatKey(step.row)) ?? null;
  }

  /**
   * Only a message creates things: a chat, and with it a contact, unless the link they came through says whose chat it
   * is. @returns the new contacts.
   */
  private async openChats(steps: Step[], attributions: ReadonlyMap<string, Attribution>): Promise<ContactRef[]> {
    const firsts = new Map<string, First>();
    for (const step of steps) {
      if (step.event.kind !== 'message' || step.chat) continue;
      const first = firsts.get(chatKey(step.row));
      const knownAs = attributions.get(String(step.row.id))?.contactId ?? null;
      if (!first) firsts.set(chatKey(step.row), { step, name: step.event.userName, contactId: knownAs });
      else first.name ??= step.event.userName;
    }
    let contacts: ContactRef[] = [];
    if (firsts.size > 0) {
      const strangers = [...firsts.values()].filter(({ contactId }) => contactId === null);
      const people = strangers.map(({ step, name }) => ({ name, templateId: step.account.contactTemplateId }));
      if (people.length > 0) contacts = await this.commands.execute(new CreateContacts(people));
      strangers.forEach((first, index) => (first.contactId = contacts[index]!.id));
      const opened = new Map<string, ChatRow>();
      for (const [key, { step, contactId }] of firsts) opened.set(key, newChat(step.row, contactId!));
      for (const step of steps) step.chat ??= opened.get(chatKey(step.row)) ?? null;
    }
    for (const step of steps) {
      if (step.chat || step.skipped || step.event.kind === 'opened') continue;
      step.skipped = { state: 'ignored', why: say('callback-of-stranger') };
    }
    return contacts;
  }

  /** @returns the chats to store. */
  private followSubscriptions(steps: Step[]): Set<ChatRow> {
    const changed = new Set<ChatRow>();
    for (const { event, chat, at, ofArrival } of steps) {
      if (!chat || (event.kind !== 'message' && event.kind !== 'subscription')) continue;
      const subscribed = event.kind === 'message' ? true : event.subscribed;
      const before = { subscribed: Boolean(chat.subscribed), at: Number(chat.subscription_at) };
      const after = applySubscription(before, { subscribed, at, ofArrival });
      if (event.kind === 'message') noteMessage(chat, event, at);
      chat.subscribed = after.subscribed;
      chat.subscription_at = after.at;
      chat.subscriptionMoved ||= before.subscribed !== after.subscribed;
      changed.add(chat);
    }
    return changed;
  }

  private async recordMessages(
    steps: Step[],
    created: ContactRef[],
    attributions: ReadonlyMap<string, Attribution>,
  ): Promise<void> {
    const messageSteps = steps.flatMap(({ event, chat, ...step }): MessageStep[] =>
      event.kind === 'message' && chat && !step.skipped ? [{ ...step, event, chat }] : [],
    );
    if (messageSteps.length === 0) return;
    const contacts = await this.contactsOf(messageSteps, created);
    const files = await this.media.enter(messageSteps);
    const messages = messageSteps.map(({ row, account, event, chat, at }): InboundMessage => ({
      inboundId: String(row.id),
      chatId: chat.id,
      contact: contacts.get(chat.contact_id)!,
      accountId: account.id,
      accountName: account.name,
      rules: rulesOf(account.settings),
      ...account.tasks,
      text: event.text,
      content: withFiles(event.content, files.get(String(row.id))),
      attribution: attributions.get(String(row.id)) ?? null,
      writtenAt: at,
      orderKey: row.message_token,
    }));
    const bindings = new Map(messageSteps.map(({ chat }) => [chat.id, chat.task_id]));
    const bound = await this.commands.execute(new RecordMessages(messages, bindings));
    for (const { chat } of messageSteps) chat.task_id = bound.get(chat.id) ?? chat.task_id;
  }

  /** The senders' cards. One made while the name was hidden gets the name once the messenger tells it. */
  private async contactsOf(
    messageSteps: readonly MessageStep[],
    created: ContactRef[],
  ): Promise<Map<string, ContactRef>> {
    const contacts = new Map(created.map((contact) => [contact.id, contact]));
    const others = messageSteps.map(({ chat }) => chat.contact_id).filter((id) => !contacts.has(id));
    const found = others.length > 0 ? await this.queries.execute(new FindContacts(others)) : [];
    for (const contact of found) contacts.set(contact.id, contact);

    const names = messageSteps.flatMap(({ event, chat }) =>
      event.userName && contacts.get(chat.contact_id)!.unnamed
        ? [{ contactId: chat.contact_id, name: event.userName }]
        : [],
    );
    if (names.length > 0) {
      await this.commands.execute(new NamePlaceholders(names));
      const named = await this.queries.execute(new FindContacts(names.map(({ contactId }) => contactId)));
      for (const contact of named) contacts.set(contact.id, contact);
    }
    return contacts;
  }

  private async tellSubscriptions(changed: ReadonlySet<ChatRow>): Promise<void> {
    const moved = [...changed].filter((chat) => chat.subscriptionMoved);
    await this.events.append(
      moved.map((chat) => new SubscriptionChanged(chat.id, Boolean(chat.subscribed), Number(chat.subscription_at))),
    );
  }

  private async finish(steps: Step[]): Promise<void> {
    const groups = groupBy(steps, ({ skipped }) => skipped && `${skipped.state} ${skipped.why}`);
    for (const group of groups.values()) {
      const ids = group.map((step) => step.row.id);
      const { state, why } = group[0]!.skipped ?? { state: 'processed', why: null };
      await this.database.execute(
        `UPDATE inbox SET state = ?, detail = ?, shard = NULL, processed_at = ${dialect.now} WHERE id IN (${placeholders(ids)})`,
        [state, why, ...ids],
      );
    }
    const ended = steps.map(({ row, skipped }) => ({ row, outcome: skipped?.state ?? ('processed' as const) }));
    this.database.afterCommit(() => this.metrics.ended(ended));
  }
}

const newChat = (row: InboundRow, contactId: string): ChatRow => ({
  id: newId(),
  account_id: row.account_id,
  external_user_id: row.user_id,
  contact_id: contactId,
  task_id: null,
  subscribed: true,
  subscription_at: 0,
  last_message_at: 0,
  avatar_url: null,
  avatar_at: null,
  language: null,
  country: null,
  created_at: Date.now(),
});

const withFiles = (content: ActionContent, files?: AttachedFile[]): ActionContent =>
  files ? { ...content, files } : content;

const chatKey = (row: { account_id: string; user_id: string }) => `${row.account_id} ${row.user_id}`;

const rulesOf = ({ createTaskWhenNoneActive, historyInNewTask, contactTaskRole }: Settings) => ({
  createTaskWhenNoneActive,
  historyInNewTask,
  contactTaskRole,
});
