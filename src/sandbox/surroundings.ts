import type { CallbackDelivery } from './callback-delivery.js';
import type { Faults } from './faults.js';
import type { MediaStore } from './media-store.js';
import type { TokenSequence } from './wire/tokens.js';

/** What bots and phones need of the simulator around them. */
export interface Surroundings {
  readonly origin: string;
  readonly tokens: TokenSequence;
  readonly faults: Faults;
  readonly media: MediaStore;
  readonly delivery: CallbackDelivery;
  /** Epoch milliseconds. */
  now(): number;
  /** Tells the pages and waiting tests that something is different. */
  changed(): void;
}
