import { createHash, randomInt, randomUUID } from 'node:crypto';

/** How to make a customer; all of it may be left out. */
export interface CustomerOptions {
  /** Identity in the simulator; user ids are derived from it, so a fixed one survives a restart. */
  id?: string;
  /** Left out: the callbacks carry no name at all. */
  name?: string;
  /** An address; left out: the simulator draws one; null: the customer has no picture. */
  avatar?: string | null;
  language?: string;
  country?: string;
  /** The lowest version over the customer's devices. */
  apiVersion?: number;
  /** What the share-phone button sends. */
  phoneNumber?: string;
  /** The customer's own privacy switch: bots see `Subscriber` whatever they ask for. */
  hidden?: boolean;
}

/** A person with Viber. What one bot sees of them is in {@link SimulatedPhone}. */
export interface Customer {
  readonly id: string;
  name: string | undefined;
  avatar: string | null;
  language: string;
  country: string;
  apiVersion: number;
  phoneNumber: string;
  hidden: boolean;
}

/** Fills what was left out. */
export function customerFrom(options: CustomerOptions, origin: string): Customer {
  const id = options.id ?? randomUUID().slice(0, 8);
  return {
    id,
    name: options.name,
    avatar: options.avatar === undefined ? `${origin}/avatars/${encodeURIComponent(id)}.png` : options.avatar,
    language: options.language ?? 'ru-RU',
    country: options.country ?? 'BY',
    apiVersion: options.apiVersion ?? 10,
    phoneNumber: options.phoneNumber ?? `37529${randomInt(1_000_000, 9_999_999)}`,
    hidden: options.hidden ?? false,
  };
}

/** The id under which one bot knows a customer: 16 bytes in base64, different for each bot. */
export function userIdFor(apiKey: string, customerId: string): string {
  return createHash('md5').update(`${apiKey}|${customerId}`).digest('base64');
}
