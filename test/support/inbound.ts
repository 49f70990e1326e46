import { ContactsModule } from '../../src/contexts/contacts/contacts.module.js';
import { contactsSchema } from '../../src/contexts/contacts/persistence/schema.js';
import { EffectiveAccounts } from '../../src/contexts/messengers/accounts/effective-accounts.js';
import { ChatStore } from '../../src/contexts/messengers/chats/chat-store.js';
import { FindChatsHandler } from '../../src/contexts/messengers/chats/find-chats.query.js';
import { FindReceiptsHandler } from '../../src/contexts/messengers/chats/find-receipts.query.js';
import { FindGreetingsHandler } from '../../src/contexts/messengers/greetings/find-greetings.query.js';
import { ReplayCallbackHandler } from '../../src/contexts/messengers/inbox/replay.command.js';
import { Inbox } from '../../src/contexts/messengers/inbox/inbox.js';
import { InboxModule } from '../../src/contexts/messengers/inbox/inbox.module.js';
import { MediaQueue, MediaWanted } from '../../src/contexts/messengers/fetch-media/media-queue.js';
import {
  type InboundEvent,
  type InboundMedia,
  MESSENGER_GATEWAYS,
} from '../../src/contexts/messengers/messenger-gateway.js';
import { Messengers } from '../../src/contexts/messengers/messengers.js';
import { messengersSchema } from '../../src/contexts/messengers/persistence/schema.js';
import { InboundBatch } from '../../src/contexts/messengers/process-inbound/inbound-batch.js';
import { InboundMetrics } from '../../src/contexts/messengers/process-inbound/inbound.metrics.js';
import { InboundMediaPlan } from '../../src/contexts/messengers/process-inbound/inbound-media.js';
import { InboundAttribution } from '../../src/contexts/messengers/process-inbound/inbound-attribution.js';
import { InboundReceipts } from '../../src/contexts/messengers/process-inbound/inbound-receipts.js';
import { InboundPhones } from '../../src/contexts/messengers/process-inbound/inbound-phones.js';
import { OldCallbacks } from '../../src/contexts/messengers/old-callbacks/old-callbacks.js';
import { RemovedCallbacks } from '../../src/contexts/messengers/old-callbacks/removed-callbacks.js';
import { InboundProcessor } from '../../src/contexts/messengers/process-inbound/inbound-processor.js';
import { PlanMessagesHandler } from '../../src/contexts/messengers/send-to-chat/plan-messages.query.js';
import { NotificationsModule } from '../../src/contexts/notifications/notifications.module.js';
import { notificationsSchema } from '../../src/contexts/notifications/persistence/schema.js';
import { staffSchema } from '../../src/contexts/staff/persistence/schema.js';
import { StaffModule } from '../../src/contexts/staff/staff.module.js';
import { tasksSchema } from '../../src/contexts/tasks/persistence/schema.js';
import { TasksModule } from '../../src/contexts/tasks/tasks.module.js';
import { SecretsModule } from '../../src/platform/secrets/secrets.module.js';
import { Contexts } from './contexts.js';

/** Such a text can be read, but what is made of it cannot be stored: the batch it is in fails. */
export const POISON = 'poison';
/** While this is true. */
let poisonous = true;
const poisoned = { location: { lat: 1n as never, lon: 0 } };

/** A messenger that speaks our words: the body of a callback is the event as JSON. */
const gateway = {
  kind: 'test',
  messageEvent: 'message',
  mediaHosts: [],
  mediaLifeMs: 3_600_000,
  toldAt: (body: Buffer) => (JSON.parse(body.toString()) as { toldAt?: number }).toldAt ?? null,
  plan: (text: string) => [{ message: { kind: 'text', text }, label: '', note: null }],
  translate(body: Buffer): InboundEvent {
    const event = JSON.parse(body.toString()) as InboundEvent;
    const spoilt = poisonous && event.kind === 'message' && event.text === POISON;
    return spoilt ? { ...event, content: poisoned } : event;
  },
};

/** One callback; what is left out follows the one before. */
export interface Incoming {
  user: string;
  text?: string;
  name?: string | null;
  avatarUrl?: string | null;
  media?: InboundMedia[];
  /** Instead of a message. */
  event?: InboundEvent;
  at?: number;
  token?: string;
  account?: string;
  /** When it came, by our clock; now. */
  receivedAt?: number;
  /** What its body says of its time. */
  toldAt?: number;
}

export interface InboxRow {
  id: string;
  state: string;
  shard: number | null;
  detail: string | null;
  processed_at: string | null;
}

/** The way from the inbox to the tasks, with every context that takes part; only the messenger is a stub. */
export class InboundBench {
  private tokens = 5_871_234_567_890_123_456n;
  private clock = Date.now() - 3_600_000;

  private constructor(
    readonly app: Contexts,
    readonly account: string,
  ) {}

  static async start(): Promise<InboundBench> {
    const app = await Contexts.start(
      [SecretsModule, InboxModule, StaffModule, ContactsModule, TasksModule, NotificationsModule],
      [staffSchema, contactsSchema, tasksSchema, notificationsSchema, messengersSchema],
      [
        { provide: MESSENGER_GATEWAYS, useValue: [gateway] },
        Messengers,
        EffectiveAccounts,
        ChatStore,
        FindChatsHandler,
        FindReceiptsHandler,
        FindGreetingsHandler,
        PlanMessagesHandler,
        ReplayCallbackHandler,
        MediaWanted,
        MediaQueue,
        InboundMediaPlan,
        InboundAttribution,
        InboundReceipts,
        InboundPhones,
        RemovedCallbacks,
        OldCallbacks,
        InboundProcessor,
        InboundMetrics,
        InboundBatch,
      ],
    );
    const bench = new InboundBench(app, 'account-1');
    const employee = { name: 'Ann of the desk', email: 'ann@example.com', role: 'admin', active: true, created_at: 0 };
    await app.database.insert('employee', [{ id: 'employee-1', ...employee }]);
    await bench.linkAccount(bench.account);
    Object.assign(bench.batch, { logger: { warn: () => undefined, error: () => undefined } });
    return bench;
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  get batch(): InboundBatch {
    return this.app.get(InboundBatch);
  }

  /** Nothing was ever taken in, as in a test of its own. */
  async clear(): Promise<void> {
    poisonous = true;
    for (const table of [
      'inbox',
      'chat',
      'contact',
      'task',
      'task_assignee',
      'task_action',
      'task_draft',
      'task_draft_file',
      'event_log',
      'file',
      'media_download',
      'chat_opening',
      'greeting',
      'entry_link',
    ]) {
      await this.app.database.execute(`DELETE FROM ${table}`);
    }
  }

  cure(): void {
    poisonous = false;
  }

  async linkAccount(id: string): Promise<void> {
    const row = {
      kind: 'test',
      type: 'bot',
      state: 'linked',
      name: 'Desk',
      uri: 'desk',
      api_key: 'x',
      api_key_last4: 'x',
    };
    const more = { enabled: true, healthy: true, health_reason: '', checked_at: 0, stops: 0, created_at: 0 };
    const lists = { overrides: '{}', additional_assignee_ids: '["employee-1"]', linked_by: 'employee-1' };
    await this.app.database.insert('account', [{ id, external_id: id, webhook_key: id, ...row, ...more, ...lists }]);
  }

  /** Takes callbacks in, in this order. */
  async take(messages: Incoming[]): Promise<void> {
    for (const {
      user,
      text = 'Hello',
      name = user,
      event,
      at = ++this.clock,
      token,
      account,
      receivedAt,
      toldAt,
      ...more
    } of messages) {
      const person = { avatarUrl: null, language: null, country: null, pressed: null, carried: null };
      const rest = { ...person, content: {}, media: [], ...more };
      const message: InboundEvent = { kind: 'message', userId: user, userName: name, text, ...rest };
      await this.app.get(Inbox).store({
        accountId: account ?? this.account,
        messageToken: token ?? String(this.tokens++),
        event: event?.kind ?? 'message',
        userId: user,
        timestamp: at,
        ...(receivedAt === undefined ? {} : { receivedAt }),
        body: Buffer.from(JSON.stringify({ ...(event ?? message), toldAt: toldAt ?? at })),
      });
    }
  }

  /** Runs batches until nothing waits. @returns how many rows each took. */
  async drain(): Promise<number[]> {
    const taken: number[] = [];
    for (;;) {
      const rows = await this.batch.run();
      if (rows === 0) return taken;
      taken.push(rows);
    }
  }

  async process(messages: Incoming[]): Promise<void> {
    await this.take(messages);
    await this.drain();
  }

  inbox(): Promise<InboxRow[]> {
    return this.app.rows<InboxRow>('SELECT id, state, shard, detail, processed_at FROM inbox ORDER BY id');
  }

  /** What a person wrote, as the feeds of their tasks show it. */
  async feedOf(user: string): Promise<string[]> {
    const rows = await this.app.rows<{ text: string }>(
      `SELECT a.text FROM task_action a JOIN task t ON t.id = a.task_id JOIN chat c ON c.id = t.chat_id
       WHERE c.external_user_id = ? ORDER BY t.number, a.feed_key`,
      [user],
    );
    return rows.map(({ text }) => text);
  }

  /** Names of the cards behind a person's chats. */
  async namesOf(user: string): Promise<string[]> {
    const rows = await this.app.rows<{ name: string }>(
      'SELECT k.name FROM contact k JOIN chat c ON c.contact_id = k.id WHERE c.external_user_id = ? ORDER BY k.id',
      [user],
    );
    return rows.map(({ name }) => name);
  }

  async subscribed(user: string): Promise<boolean> {
    const [row] = await this.app.rows<{ subscribed: number }>(
      'SELECT subscribed FROM chat WHERE external_user_id = ?',
      [user],
    );
    return Boolean(row!.subscribed);
  }
}
