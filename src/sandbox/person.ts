import type { BotAccount } from './bot-account.js';
import type { Customer } from './customer.js';
import type { WireObject } from './wire/wire-json.js';

/** Where the picture of a person without one is served; the path is Viber's own. */
export const GENERIC_AVATAR_PATH = '/1/share/2/long/bots/generic-avatar%402x.png';

/** The user object of callbacks: the name and picture only if the bot asked for them and the customer allows it. */
export function personFor(account: BotAccount, customer: Customer, userId: string, origin: string): WireObject {
  const named = account.sendName && !customer.hidden;
  const pictured = account.sendPhoto && !customer.hidden;
  return {
    id: userId,
    name: named ? customer.name : 'Subscriber',
    avatar: pictured ? (customer.avatar ?? undefined) : `${origin}${GENERIC_AVATAR_PATH}`,
    language: customer.language,
    country: customer.country,
    api_version: customer.apiVersion,
  };
}
