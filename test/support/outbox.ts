import { CommandHandler, QueryHandler } from '@nestjs/cqrs';
import {
  type ChatRef,
  FindChats,
  FindGreetings,
  FindReceipts,
  type Greeting,
  type OutboundMessage,
  type PlannedMessage,
  PlanMessages,
  type SendOutcome,
} from '../../src/contexts/messengers/contract.js';
import { splitText } from '../../src/contexts/messengers/domain/split-text.js';
import { ApplyReceipts, FindDeliveries, type Receipt } from '../../src/contexts/notifications/contract.js';
import { NotificationsModule } from '../../src/contexts/notifications/notifications.module.js';
import { notificationsSchema } from '../../src/contexts/notifications/persistence/schema.js';
import type { Job, Result } from '../../src/contexts/notifications/send-deliveries/job.js';
import { Outbox } from '../../src/contexts/notifications/send-deliveries/outbox.js';
import { ActionAdded, type ActionContent, FindTasks, RemoveAction } from '../../src/contexts/tasks/contract.js';
import { dialect } from '../../src/platform/database/dialect.js';
import { Contexts } from './contexts.js';
import { NobodyWaits, ReachOfNobody } from './other-contexts.js';

/** What messengers know: chats, and the receipts that have come in. */
const chats = new Map<string, ChatRef>();
const inbox: Receipt[] = [];
const greetings: Greeting[] = [];
/** Set while the next reader of the inbox is to be held up, with what it read in its hand. */
let hold: { reached: () => void; released: Promise<void> } | null = null;

@QueryHandler(FindChats)
class Chats {
  async execute({ by }: FindChats) {
    const all = [...chats.values()].toSorted((a, b) => b.lastMessageAt - a.lastMessageAt);
    return 'ids' in by
      ? all.filter((chat) => by.ids.includes(chat.id))
      : all.filter((chat) => by.contactIds.includes(chat.contactId));
  }
}

/** Every task is there, but one that is called so. */
@QueryHandler(FindTasks)
class Tasks {
  async execute({ ids }: FindTasks) {
    return ids.filter((id) => id !== 'deleted').map((id) => ({ id, counterpartyId: null }));
  }
}

@QueryHandler(FindReceipts)
class Inbox {
  async execute({ wanted }: FindReceipts) {
    const found = inbox.filter((receipt) =>
      wanted.some(
        (one) =>
          one.chatId === receipt.chatId && ('since' in one || one.externalMessageId === receipt.externalMessageId),
      ),
    );
    const held = hold;
    hold = null;
    held?.reached();
    await held?.released;
    return found;
  }
}

@QueryHandler(FindGreetings)
class Greetings {
  async execute({ chatIds }: FindGreetings) {
    return greetings.filter(({ chatId }) => chatIds.includes(chatId));
  }
}

/** A messenger whose messages carry ten characters, that shows .jpg, and does not carry .exe. */
@QueryHandler(PlanMessages)
class Plan {
  async execute({ text, content }: PlanMessages): Promise<PlannedMessage[]> {
    const { files = [], location, sharedContact } = content;
    return [
      ...splitText(text, 10).map((part) => plain({ kind: 'text', text: part })),
      ...files.map(({ id, name }): PlannedMessage => {
        if (name.endsWith('.exe')) return { message: { kind: 'link', fileId: id }, label: name, note: 'As a link.' };
        const message: OutboundMessage = name.endsWith('.jpg')
          ? { kind: 'picture', text: '', fileId: id, fitBytes: 1000 }
          : { kind: 'file', fileId: id };
        return { message, label: name, note: null };
      }),
      ...(location ? [plain({ kind: 'location', ...location })] : []),
      ...(sharedContact ? [plain({ kind: 'contact', name: 'Ion', phoneNumber: sharedContact.phoneNumber! })] : []),
    ];
  }
}

/** Tasks that take every action out of its feed. */
@CommandHandler(RemoveAction)
class Removals {
  async execute({ actionId }: RemoveAction) {
    removed.push(actionId);
  }
}
export const removed: string[] = [];

const plain = (message: OutboundMessage): PlannedMessage => ({ message, label: '', note: null });

/** Files of an action; the id of each is its name. */
export const attached = (...names: string[]): ActionContent => ({
  files: names.map((name) => ({ id: name, name, kind: 'file' })),
});

/** What a job is about: its file, its text, or else its kind. */
export const said = ({ message }: Job): string =>
  'fileId' in message ? message.fileId : message.kind === 'text' ? message.text : message.kind;

/** The notifications context with a stub for messengers; the tests are the sender. */
export class OutboxBench {
  private made = 0;

  private constructor(readonly app: Contexts) {}

  static async start(): Promise<OutboxBench> {
    return new OutboxBench(
      await Contexts.start(
        [NotificationsModule],
        [notificationsSchema],
        [Chats, Tasks, Inbox, Greetings, Plan, NobodyWaits, ReachOfNobody, Removals],
      ),
    );
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  get outbox(): Outbox {
    return this.app.get(Outbox);
  }

  /** Nothing waits any more, as in a test of its own. */
  async clear(): Promise<void> {
    chats.clear();
    inbox.length = 0;
    greetings.length = 0;
    for (const table of ['delivery', 'delivery_part', 'chat_lane', 'account_gate']) {
      await this.app.database.execute(`DELETE FROM ${table}`);
    }
  }

  /** A chat of a contact of its own. */
  chat(rest: Partial<ChatRef> = {}): ChatRef {
    const id = `chat-${++this.made}`;
    const chat: ChatRef = {
      id,
      accountId: 'account',
      accountName: 'Bot',
      accountAvatarFileId: null,
      accountState: 'works',
      contactId: `contact-of-${id}`,
      taskId: null,
      subscribed: true,
      language: null,
      leftAt: null,
      since: 1,
      lastMessageAt: this.made,
      ...rest,
    };
    chats.set(id, chat);
    return chat;
  }

  /** They were greeted as they opened the chat. @param externalMessageId null: no receipt has named it */
  greet(chat: ChatRef, externalMessageId: string | null, { recent }: { recent: boolean }): void {
    greetings.push({ chatId: chat.id, externalMessageId, recent });
  }

  /** An employee answers; it goes to these contacts. @returns the action. */
  async answer(
    text: string,
    to: ChatRef | string[],
    taskId = 'task',
    content: ActionContent = {},
    holdSeconds = 0,
  ): Promise<string> {
    const actionId = `action-${++this.made}`;
    await this.knowAccounts();
    const [chatId, contactIds] = Array.isArray(to) ? [null, to] : [to.id, [to.contactId]];
    await this.app.database.transaction(() =>
      this.app.events.append([
        new ActionAdded(taskId, actionId, 'out', chatId, text, content, contactIds, 'bob', holdSeconds),
      ]),
    );
    return actionId;
  }

  /** The same, held for five seconds. */
  hold(text: string, to: ChatRef | string[], seconds = 5): Promise<string> {
    return this.answer(text, to, 'task', {}, seconds);
  }

  /** As linking them would; the rate is not what most tests are about. */
  private async knowAccounts(): Promise<void> {
    const ids = new Set([...chats.values()].map(({ accountId }) => accountId));
    await this.app.database.insert(
      'account_gate',
      [...ids].map((account_id) => ({ account_id, open: true, reason: '', messages_per_second: 10_000 })),
      dialect.ignoreDuplicate('account_id'),
    );
  }

  async delivery(actionId: string) {
    const [delivery] = await this.app.queries.execute(new FindDeliveries([actionId]));
    return delivery!;
  }

  async state(actionId: string): Promise<string> {
    return (await this.delivery(actionId)).state;
  }

  states(...actionIds: string[]): Promise<string[]> {
    return Promise.all(actionIds.map((id) => this.state(id)));
  }

  async parts(actionId: string): Promise<string[]> {
    return (await this.delivery(actionId)).parts.map(({ state }) => state);
  }

  claim(limitOfAccount = 10): Promise<Job[]> {
    return this.outbox.claim({ of: () => limitOfAccount, has: () => false });
  }

  /** The only job there is. */
  async claimOne(): Promise<Job> {
    const jobs = await this.claim();
    if (jobs.length !== 1) throw new Error(`There are ${jobs.length} jobs: ${jobs.map((job) => said(job)).join(', ')}`);
    return jobs[0]!;
  }

  async record(job: Job, outcome: SendOutcome, goOn = true): Promise<Job | null> {
    const [next] = await this.outbox.record([{ job, outcome, goOn }]);
    return next!;
  }

  /** All at once, each with its outcome. @returns the chats' next jobs */
  async recordAll(jobs: readonly Job[], outcome: (job: Job, index: number) => SendOutcome): Promise<Job[]> {
    const results = jobs.map((job, index): Result => ({ job, outcome: outcome(job, index), goOn: true }));
    return (await this.outbox.record(results)).filter((job) => job !== null);
  }

  /** As if so much time had passed for the queues of all chats. */
  async pass(ms: number): Promise<void> {
    await this.app.database.execute('UPDATE chat_lane SET due_at = due_at - ? WHERE due_at IS NOT NULL', [ms]);
    await this.app.database.execute('UPDATE delivery SET held_until = held_until - ?', [ms]);
  }

  /** The same for the rates of all accounts. */
  async passForRates(ms: number): Promise<void> {
    await this.app.database.execute('UPDATE account_gate SET paid_until = paid_until - ?', [ms * 1000]);
  }

  /** Sends what is due, and what follows it, until nothing is: everything is accepted. @returns the texts, in order. */
  async sendAll(): Promise<string[]> {
    const sent: string[] = [];
    for (let jobs = await this.claim(); jobs.length > 0; jobs = await this.claim()) {
      for (const first of jobs) {
        for (let job: Job | null = first; job; job = await this.record(job, accepted(`id of ${said(job)}`))) {
          sent.push(said(job));
        }
      }
    }
    return sent;
  }

  /** Holds up whoever reads the inbox next, after it has read. */
  holdReader(): { reached: Promise<void>; release: () => void } {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => (hold = { reached: resolve, released }));
    return { reached, release };
  }

  /** A receipt comes in: it is in the inbox, and is applied. @returns it again if it can be of no delivery */
  async receive(chat: ChatRef, state: Receipt['state'], externalMessageId: string, rest: Partial<Receipt> = {}) {
    const receipt: Receipt = {
      chatId: chat.id,
      externalMessageId,
      state,
      reason: null,
      at: Date.now(),
      ofInbound: false,
      ...rest,
    };
    inbox.push(receipt);
    return this.app.database.transaction(() => this.app.commands.execute(new ApplyReceipts([receipt])));
  }
}

export const accepted = (externalMessageId: string): SendOutcome => ({
  kind: 'accepted',
  externalMessageId,
  billingStatus: 1,
});
export const refused: SendOutcome = { kind: 'refused', reason: 'Refused.', customerLeft: false };
export const unclear: SendOutcome = { kind: 'unknown', reason: 'Nobody knows.' };
export const stopped: SendOutcome = { kind: 'account-stopped', reason: 'The key is wrong.' };
export const postponed = (afterMs?: number): SendOutcome => ({
  kind: 'postponed',
  reason: 'Busy.',
  patient: false,
  ...(afterMs === undefined ? {} : { afterMs }),
});
