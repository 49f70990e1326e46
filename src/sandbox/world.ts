import { EventEmitter } from 'node:events';
import type { BotOptions } from './bot-account.js';
import { CallbackDelivery, USUAL_RETRY_DELAYS_MS } from './callback-delivery.js';
import { customerFrom, type Customer, type CustomerOptions } from './customer.js';
import { FaultQueue, noFaults, type Faults, type SendFault } from './faults.js';
import { MediaStore } from './media-store.js';
import { SimulatedBot } from './simulated-bot.js';
import type { Surroundings } from './surroundings.js';
import { CallbackPoster } from './wire/callback-post.js';
import { TokenSequence } from './wire/tokens.js';

/** One call of the API, entered before anything is done with it. */
export interface RequestRecord {
  /** Epoch milliseconds. */
  at: number;
  endpoint: string;
  apiKey: string;
  /** The parsed body; the text when it was no JSON. */
  body: unknown;
  /** null: no answer has left (yet). A `token` shows that the message was carried out, answered or not. */
  answer: { http: number; status: number | null; token?: string } | null;
  /** Token of a message that was carried out, whatever became of the answer. */
  carriedOut?: string;
}

/** Settings of the simulator that tests shorten. */
export interface WorldOptions {
  callbackRetryDelaysMs?: readonly number[];
  /** A callback answered later than this is repeated; default 5 s. */
  callbackTimeoutMs?: number;
  /** Life of links to media; default 1 h. */
  mediaLifeMs?: number;
  /** Answer time of every send; default 0. */
  sendDelayMs?: number;
  /** The clock, epoch milliseconds; default the real one. */
  now?: () => number;
}

const LOOK_AGAIN_MS = 20;

/** Everything there is in the simulation. */
export class World implements Surroundings {
  readonly tokens = new TokenSequence();
  readonly faults: Faults = noFaults();
  readonly sendFaults = new FaultQueue<SendFault>();
  readonly requests: RequestRecord[] = [];
  readonly bots: SimulatedBot[] = [];
  readonly customers: Customer[] = [];
  readonly poster: CallbackPoster;
  readonly media: MediaStore;
  readonly delivery: CallbackDelivery;
  readonly now: () => number;
  /** Emits `change` whenever anything is different. */
  readonly changes = new EventEmitter().setMaxListeners(0);
  sendDelayMs: number;

  constructor(
    readonly origin: string,
    options: WorldOptions,
  ) {
    this.now = options.now ?? Date.now;
    this.sendDelayMs = options.sendDelayMs ?? 0;
    this.poster = new CallbackPoster(options.callbackTimeoutMs ?? 5_000);
    this.media = new MediaStore(origin, options.mediaLifeMs ?? 3_600_000, this.now);
    this.delivery = new CallbackDelivery({
      poster: this.poster,
      faults: this.faults,
      retryDelaysMs: options.callbackRetryDelaysMs ?? USUAL_RETRY_DELAYS_MS,
      now: this.now,
      changed: () => this.changed(),
    });
  }

  /** A bot as Viber's admin panel makes it: no webhook yet. */
  createBot(options: BotOptions): SimulatedBot {
    const bot = new SimulatedBot(options, this);
    if (this.botByKey(bot.apiKey)) throw new Error('another bot has this API key');
    if (this.bots.some((other) => other.uri === bot.uri)) throw new Error(`another bot has the uri ${bot.uri}`);
    this.bots.push(bot);
    this.changed();
    return bot;
  }

  createCustomer(options: CustomerOptions = {}): Customer {
    const customer = customerFrom(options, this.origin);
    if (this.customers.some((other) => other.id === customer.id)) throw new Error(`another customer is ${customer.id}`);
    this.customers.push(customer);
    this.changed();
    return customer;
  }

  /** Nobody and nothing is there any more. */
  empty(): void {
    // What is still to be delivered ends with its webhook.
    for (const bot of this.bots) bot.webhookUrl = null;
    for (const list of [this.bots, this.customers, this.requests]) list.length = 0;
    this.sendFaults.clear();
    this.media.faults.clear();
    Object.assign(this.faults, noFaults());
    this.changed();
  }

  botByKey(apiKey: string): SimulatedBot | undefined {
    return this.bots.find((bot) => bot.apiKey === apiKey);
  }

  changed(): void {
    this.changes.emit('change');
  }

  /**
   * Resolves when the condition holds. For tests, instead of sleeping.
   * @param what names what did not come when it fails
   */
  async until(condition: () => boolean, what: string, timeoutMs = 5_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for: ${what}`);
      await this.nextChange();
    }
  }

  /** A condition may depend on things outside of the simulator too, so it is looked at again after a moment anyway. */
  private nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.changes.off('change', go);
        resolve();
      };
      const timer = setTimeout(go, LOOK_AGAIN_MS);
      this.changes.once('change', go);
    });
  }
}
