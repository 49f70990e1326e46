import { EVENTS, MANDATORY_EVENTS } from '../bot-account.js';
import type { SimulatedBot } from '../simulated-bot.js';
import type { CallbackAnswer } from '../wire/callback-post.js';
import type { World } from '../world.js';
import { accepted, refusal, type PaAnswer } from './pa-answer.js';

/** Checks the address with a handshake while the call is still open; on failure the old webhook stays. */
export async function setWebhook(world: World, bot: SimulatedBot, body: Record<string, unknown>): Promise<PaAnswer> {
  const { url, event_types: events, send_name: sendName, send_photo: sendPhoto } = body;
  if (url === undefined) return refusal(4, 'missing required field: url');
  if (typeof url !== 'string') return refusal(3, 'url must be a string');
  if ([sendName, sendPhoto].some((flag) => flag !== undefined && typeof flag !== 'boolean')) {
    return refusal(3, 'send_name and send_photo must be boolean');
  }
  const known = (name: unknown): boolean => (EVENTS as readonly unknown[]).includes(name);
  if (events !== undefined && !(Array.isArray(events) && events.every(known))) return refusal(3, 'unknown event_types');
  if (url === '') return removeWebhook(world, bot);
  if (!isReachableAddress(url)) return refusal(1, 'invalidUrl: https only');
  const token = world.tokens.next();
  const handshake = { timestamp: world.now(), chat_hostname: 'SN-CHAT-05_', message_token: BigInt(token) };
  const answer = await world.delivery.once(bot, url, token, handshake);
  if (answer.status !== 200) return refusal(1, whyRefused(answer));
  bot.webhookUrl = url;
  bot.webhookEvents = events ? [...new Set([...MANDATORY_EVENTS, ...(events as string[])])] : [...EVENTS];
  bot.sendName = sendName === true;
  bot.sendPhoto = sendPhoto === true;
  world.changed();
  return accepted({ event_types: bot.webhookEvents });
}

function removeWebhook(world: World, bot: SimulatedBot): PaAnswer {
  bot.webhookUrl = null;
  bot.webhookEvents = [];
  world.changed();
  return accepted({ event_types: [] });
}

/** https, or plain http to this machine: it is a simulator. */
function isReachableAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

/** In the words of the real server: the text of a Java exception. */
function whyRefused(answer: CallbackAnswer): string {
  const response = answer.status === null ? 'HttpResponse[null 0 null]' : `HttpResponse[HTTP/1.1 ${answer.status}]`;
  return `Result[HttpRequest[POST  HTTP/1.1]@1f > ${response}@2e] ${answer.error ?? 'null'}`;
}
