import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { sentences } from '../../../platform/text/sentences.js';
import { nextCheckDelay } from '../account-health/next-check.js';
import { AccountStore } from '../accounts/account-store.js';
import { KEY_LOST } from '../accounts/lost-keys.js';
import { sendingAllowed } from '../accounts/sending-allowed.js';
import {
  AccountSendingChanged,
  CUSTOMER_LEFT,
  type OutboundMessage,
  type SendOutcome,
  SendToChat,
  SubscriptionChanged,
} from '../contract.js';
import { textFor } from '../../../platform/text/localised-text.js';
import { PHONE_BUTTON } from '../domain/phone-request.i18n.js';
import type { SendableMessage } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';
import { Addresses } from './addresses.js';
import { OutboundMedia, Unsendable } from './outbound-media.js';
import { SendMetrics } from './send.metrics.js';
import { Speakers } from './speakers.js';

const say = sentences({ 'chat-gone': 'The chat is gone.', 'bot-unlinked': 'The bot is unlinked.' });

/** Sends through the chat's messenger, and takes note of what its answer says about the account and the customer. */
@CommandHandler(SendToChat)
export class SendToChatHandler implements ICommandHandler<SendToChat> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
    private readonly addresses: Addresses,
    private readonly media: OutboundMedia,
    private readonly speakers: Speakers,
    private readonly metrics: SendMetrics,
  ) {}

  async execute({ chatId, message, authorId, mayBegin }: SendToChat): Promise<SendOutcome> {
    const to = await this.addresses.of(chatId);
    if (!to) return { kind: 'refused', reason: say('chat-gone'), customerLeft: false };
    if (to.state !== 'linked') return { kind: 'account-stopped', reason: say('bot-unlinked') };
    if (to.api_key === '') return { kind: 'account-stopped', reason: KEY_LOST };
    // They left while it waited in the queue.
    if (!to.subscribed) return { kind: 'refused', reason: CUSTOMER_LEFT, customerLeft: false };
    const apiKey = this.addresses.apiKey(to);
    const gateway = this.messengers.of(to.kind);
    const ready = await this.prepare(message, to.language);
    if (typeof ready === 'string') return { kind: 'refused', reason: ready, customerLeft: false };
    const speaker = await this.speakers.of(to, authorId);
    const outcome = await this.metrics.of(to.account_id, mayBegin, (begins) =>
      gateway.send(apiKey, speaker, to.external_user_id, ready, begins),
    );
    if (outcome.kind === 'refused' && outcome.customerLeft) await this.markLeft(chatId);
    if (outcome.kind === 'account-stopped') await this.stopAccount(to.account_id, outcome.reason);
    return outcome;
  }

  /** @returns the reason when it cannot be sent */
  private async prepare(message: OutboundMessage, language: string | null): Promise<SendableMessage | string> {
    if (message.kind === 'phone-request') return this.question(message, language);
    try {
      return await this.media.ready(message);
    } catch (error) {
      if (error instanceof Unsendable) return error.message;
      throw error;
    }
  }

  private async question(
    { text, requestId }: Extract<OutboundMessage, { kind: 'phone-request' }>,
    language: string | null,
  ): Promise<SendableMessage> {
    const [request] = await this.database.query<{ nonce: string }>('SELECT nonce FROM phone_request WHERE id = ?', [
      requestId,
    ]);
    const button = textFor(PHONE_BUTTON, language)!;
    return request ? { kind: 'phone-request', text, button, nonce: request.nonce } : { kind: 'text', text };
  }

  /** The time of the subscription stays the messenger's own: their next message, whatever its time, brings them back. */
  private async markLeft(chatId: string): Promise<void> {
    await this.database.transaction(async () => {
      const changed = await this.database.execute('UPDATE chat SET subscribed = ? WHERE id = ? AND subscribed = ?', [
        false,
        chatId,
        true,
      ]);
      if (changed > 0) await this.events.append([new SubscriptionChanged(chatId, false, Date.now())]);
    });
  }

  private async stopAccount(id: string, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query(`SELECT id FROM account WHERE id = ? ${dialect.forUpdate}`, [id]);
      const account = await this.accounts.linked(id);
      if (!account.healthy) return;
      // A stop long after the last one is a new story: look again soon.
      const stops = Date.now() - account.checked_at > 3_600_000 ? 0 : account.stops;
      const now = { healthy: false, health_reason: reason, stops: stops + 1 };
      await this.accounts.save(id, {
        ...now,
        checked_at: Date.now(),
        next_check_at: (await this.database.now()) + nextCheckDelay(stops),
      });
      const sending = sendingAllowed({ ...account, ...now });
      await this.events.append([new AccountSendingChanged(id, sending.allowed, sending.reason)]);
    });
  }
}
