import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { conflict, DomainError, invalid } from '../../../platform/domain-error.js';
import { cut } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';
import type { SendOutcome } from '../contract.js';
import type { BotProfile, InboundEvent, MessengerGateway, SendableMessage, Speaker } from '../messenger-gateway.js';
import { ViberApi, type ViberReply } from './viber-api.js';
import { line, number, text } from './viber-json.js';
import { viberMessage, viberSender, viberName } from './viber-message.js';
import { sendOutcome } from './viber-outcome.js';
import { planViber } from './viber-plan.js';
import { toldAt } from './viber-envelope.js';
import { translateViber } from './viber-translator.js';

/** Viber's status where a device of the customer is too old for `min_api_version`. */
const TOO_OLD_FOR_THIS = 13;
const ADMIN_DEADLINE_MS = 20_000;
const SEND_DEADLINE_MS = 15_000;
/** What we act on. `message`, `subscribed` and `unsubscribed` always come. */
const EVENTS = ['delivered', 'seen', 'failed', 'subscribed', 'unsubscribed', 'conversation_started'];
const KEY_REFUSED = new Set([2, 7, 8, 9, 15]);
const ADDRESS_REFUSED = new Set([1, 3, 4]);

/** Viber behind our port: the way out. The way in is `viber-webhook.ts`. */
@Injectable()
export class ViberGateway implements MessengerGateway {
  readonly kind = 'viber';
  readonly messageEvent = 'message';
  readonly mediaHosts: readonly string[];
  readonly mediaLifeMs = 3_600_000;
  readonly appName = 'Viber';
  readonly installUrl = 'https://www.viber.com/download/';
  readonly plan = planViber;
  readonly shownName = viberName;
  readonly toldAt = toldAt;

  constructor(
    private readonly api: ViberApi,
    config: Config,
  ) {
    this.mediaHosts = config.VIBER_MEDIA_HOSTS;
  }

  webhookPath(webhookKey: string): string {
    return `/webhooks/viber/${webhookKey}`;
  }

  deepLink(uri: string, { context, text: prefilled }: Parameters<MessengerGateway['deepLink']>[1] = {}): string {
    const given = Object.entries({ chatURI: uri, context, text: prefilled }).filter(([, value]) => value);
    return `viber://pa?${given.map(([key, value]) => `${key}=${encodeURIComponent(value!)}`).join('&')}`;
  }

  webLink(uri: string): string {
    return `https://chats.viber.com/${encodeURIComponent(uri)}`;
  }

  async profile(apiKey: string): Promise<BotProfile> {
    const body = accepted(await this.api.call('get_account_info', apiKey, {}, ADMIN_DEADLINE_MS));
    const name = cut(line(body.name) ?? 'Viber bot', 255);
    const uri = text(body.uri)?.slice(0, 255) ?? '';
    const id = text(body.id);
    if (id === null) throw unexpected('an account without an id');
    return {
      externalId: id.slice(0, 190),
      name,
      uri,
      avatarUrl: text(body.icon)?.slice(0, 1000) ?? null,
      subscribers: number(body.subscribers_count),
      webhookUrl: text(body.webhook),
    };
  }

  async registerWebhook(apiKey: string, url: string): Promise<void> {
    const request = { url, event_types: EVENTS, send_name: true, send_photo: true };
    const reply = await this.api.call('set_webhook', apiKey, request, ADMIN_DEADLINE_MS);
    if (reply.kind === 'answer' && ADDRESS_REFUSED.has(reply.status)) {
      const said = reply.message && ` ${say('viber-says', { said: replyText(reply) })}`;
      throw conflict('webhook-refused', say('viber-refuses-address', { address: new URL(url).origin }) + said);
    }
    accepted(reply);
  }

  async removeWebhook(apiKey: string): Promise<void> {
    accepted(await this.api.call('set_webhook', apiKey, { url: '' }, ADMIN_DEADLINE_MS));
  }

  send(
    apiKey: string,
    speaker: Speaker,
    receiver: string,
    message: SendableMessage,
    mayBegin: () => boolean,
  ): Promise<SendOutcome> {
    const envelope = { receiver, sender: viberSender(speaker.name, speaker.avatarUrl) };
    return this.api.sending(apiKey, async (post): Promise<SendOutcome> => {
      if (!mayBegin()) return { kind: 'withheld' };
      const begun = performance.now();
      const reply = await post({ ...envelope, ...viberMessage(message) }, SEND_DEADLINE_MS);
      if (message.kind !== 'phone-request' || reply.kind !== 'answer' || reply.status !== TOO_OLD_FOR_THIS) {
        return sendOutcome(reply);
      }
      // A clear refusal, so nothing is doubled: the question without the button, within the same time.
      const left = Math.max(1_000, Math.round(SEND_DEADLINE_MS - (performance.now() - begun)));
      return sendOutcome(await post({ ...envelope, ...viberMessage({ kind: 'text', text: message.text }) }, left));
    });
  }

  translate(body: Buffer): InboundEvent {
    return translateViber(body);
  }
}

const say = sentences({
  'viber-refuses-address':
    'Viber could not use the address {address} for callbacks. It must be reachable from the internet over https, with a certificate of a public authority and its full chain. Check PUBLIC_URL.',
  'viber-says': 'Viber says: {said}',
  'viber-does-not-know-key': 'Viber does not know this API key. Copy it again from the bot in the Viber Admin Panel.',
  'viber-does-not-accept-key':
    'Viber does not accept this API key. Copy it again from the bot in the Viber Admin Panel.',
  'viber-does-not-let-bot-work': 'Viber does not let this bot work ({said}). Ask Viber for the reason.',
  'viber-unexpected': 'Viber did not answer as expected ({why}). Nothing was changed; try again in a moment.',
});

/** The body of a yes. @throws DomainError that tells the admin what is wrong. */
function accepted(reply: ViberReply) {
  if (reply.kind === 'answer' && reply.status === 0) return reply.body;
  if (reply.kind === 'answer' && KEY_REFUSED.has(reply.status)) {
    const message =
      reply.status === 2 || reply.status === 8
        ? say('viber-does-not-know-key')
        : say('viber-does-not-let-bot-work', { said: replyText(reply) });
    throw invalid('api-key-refused', message, [{ path: 'apiKey', message }]);
  }
  if (reply.kind === 'http' && (reply.code === 401 || reply.code === 403)) {
    const message = say('viber-does-not-accept-key');
    throw invalid('api-key-refused', message, [{ path: 'apiKey', message }]);
  }
  const why = reply.kind === 'answer' ? replyText(reply) : reply.kind === 'http' ? `HTTP ${reply.code}` : reply.why;
  throw unexpected(why);
}

const unexpected = (why: string) =>
  new DomainError('unavailable', 'messenger-unreachable', say('viber-unexpected', { why }));

/** Free text of Viber's, sometimes a whole Java exception. */
const replyText = (reply: { status: number; message: string }): string =>
  cut(reply.message, 500) || `status ${reply.status}`;
