import { GENERIC_AVATAR_PATH } from '../person.js';
import type { SimulatedBot } from '../simulated-bot.js';
import type { World } from '../world.js';
import { accepted, refusal, type PaAnswer } from './pa-answer.js';

const ONLINE_IDS_MAX = 100;
const DETAILS_CALLS = 2;
const DETAILS_PERIOD_MS = 12 * 3_600_000;

/** `get_account_info`; without a webhook the keys `webhook` and `event_types` are absent, as recorded. */
export function accountInfo(world: World, bot: SimulatedBot): PaAnswer {
  const webhook = bot.webhookUrl === null ? {} : { webhook: bot.webhookUrl, event_types: bot.webhookEvents };
  const subscribers = bot.phones.filter((phone) => phone.state === 'subscribed');
  return accepted({
    id: bot.id,
    name: bot.name,
    uri: bot.uri,
    ...(bot.pictured ? { icon: `${world.origin}/icons/${encodeURIComponent(bot.uri)}.png` } : {}),
    background: `${world.origin}${GENERIC_AVATAR_PATH}`,
    category: 'Local Businesses',
    subcategory: 'Services',
    location: { lon: 27.5618, lat: 53.9022 },
    country: 'BY',
    ...webhook,
    subscribers_count: subscribers.length,
    members: subscribers.slice(0, 1).map((phone) => ({ id: phone.userId, name: 'Administrator', role: 'admin' })),
  });
}

/** When each user's details were asked for, by user id (ids differ between bots). */
export type DetailsCalls = Map<string, number[]>;

/** `get_user_details`: no phone number ever, and two calls per user in 12 hours. */
export function userDetails(
  world: World,
  bot: SimulatedBot,
  body: Record<string, unknown>,
  calls: DetailsCalls,
): PaAnswer {
  const id = body['id'];
  if (id === undefined) return refusal(4, 'missing required field: id');
  if (typeof id !== 'string') return refusal(3, 'id must be a string');
  const phone = bot.phoneOfUser(id);
  if (!phone) return refusal(5);
  if (phone.state !== 'subscribed') return refusal(6);
  const recent = (calls.get(id) ?? []).filter((at) => at > world.now() - DETAILS_PERIOD_MS);
  if (recent.length >= DETAILS_CALLS) return refusal(12);
  calls.set(id, [...recent, world.now()]);
  const device = {
    primary_device_os: 'Android 13',
    viber_version: '21.6.0.18',
    mcc: 257,
    mnc: 1,
    device_type: 'SM-A525F',
  };
  return accepted({ user: { ...phone.person(), ...device } });
}

/** `get_online`: 0 online, 1 offline, 4 nobody we may know about. */
export function online(world: World, bot: SimulatedBot, body: Record<string, unknown>): PaAnswer {
  const ids = body['ids'];
  if (ids === undefined) return refusal(4, 'missing required field: ids');
  const fits = Array.isArray(ids) && ids.length <= ONLINE_IDS_MAX && ids.every((id) => typeof id === 'string');
  if (!fits) return refusal(3, `ids must be an array of at most ${ONLINE_IDS_MAX} strings`);
  const users = ids.map((id: string) => {
    const phone = bot.phoneOfUser(id);
    if (phone?.state !== 'subscribed') {
      return { id, online_status: 4, online_status_message: 'unavailable', last_online: 0 };
    }
    const [online_status, online_status_message] = phone.online ? [0, 'online'] : [1, 'offline'];
    return { id, online_status, online_status_message, last_online: world.now() };
  });
  return accepted({ users });
}
