import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { SimulatedBot, SimulatedPhone, SimulatedViber } from '../../../src/sandbox/simulated-viber.js';
import { signatureOf } from '../../../src/sandbox/simulated-viber.js';
import type { WireObject } from '../../../src/sandbox/wire/wire-json.js';
import { callbackBody } from '../../support/callbacks.js';
import type { Service } from '../../support/service.js';
import type { SentCallback } from './sent-callbacks.js';

/** Viber waits so long for an answer. */
const ANSWER_MS = 10_000;
/** It repeats what was not answered 200; here sooner. */
const REPEAT_AFTER_MS = 50;

interface LoadOptions {
  viber: SimulatedViber;
  bot: SimulatedBot;
  instances: readonly Service[];
  customers: number;
  /** Messages of all customers together, as long as they are answered at once. */
  perSecond: number;
  random: () => number;
}

/** Customers who write, each one message after the other, and Viber who hands them over until they are acknowledged. */
export class Load {
  readonly entries: SentCallback[] = [];
  readonly phones: SimulatedPhone[];
  acknowledged = 0;
  /** Of each callback that often, at the same moment; with several instances to any of them. */
  copies = () => 1;
  private readonly agent = new Agent({ connections: 128, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS });
  private readonly sequences = new Map<string, number>();
  private lastTime = 0;
  private writing: Promise<unknown> | null = null;
  private stopping = false;
  private closed = false;

  constructor(private readonly options: LoadOptions) {
    const { viber, bot, customers } = options;
    this.phones = Array.from({ length: customers }, (_, index) => {
      const phone = bot.phoneOf(viber.createCustomer({ name: `Customer ${index} of ${bot.name}.` }));
      phone.state = 'subscribed';
      return phone;
    });
  }

  /** Everybody writes until `stop`. */
  start(): void {
    this.stopping = false;
    this.writing = Promise.all(this.phones.map((phone) => this.write(phone, Infinity)));
  }

  /** Nobody writes anything new; resolves when all that was written is acknowledged. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.writing;
  }

  /** Everybody writes that many messages. */
  async round(messages: number): Promise<void> {
    this.stopping = false;
    await Promise.all(this.phones.map((phone) => this.write(phone, messages)));
  }

  async close(): Promise<void> {
    this.stopping = true;
    this.closed = true;
    await this.agent.destroy();
  }

  /** The next message of a customer, entered, but not on its way yet. */
  message(
    phone: SimulatedPhone,
    more: { message?: WireObject; token?: string; timestamp?: number } = {},
  ): SentCallback {
    const sequence = (this.sequences.get(phone.userId) ?? 0) + 1;
    this.sequences.set(phone.userId, sequence);
    const text = `#${sequence}`;
    const rest = { sender: phone.person(), message: more.message ?? { type: 'text', text } };
    const entry = this.callback('message', phone.userId, { ...more, rest });
    return Object.assign(entry, { sequence, text: more.message ? null : text });
  }

  /** Any callback, entered, but not on its way yet. */
  callback(
    event: string,
    user: string,
    { token = this.options.viber.nextToken(), timestamp, rest = {} }: Callback = {},
  ): SentCallback {
    // No two of them at the same time: what came first is then never a question.
    this.lastTime = Math.max(this.lastTime + 1, Date.now());
    const body = callbackBody(event, BigInt(token), { timestamp: timestamp ?? this.lastTime, ...rest });
    const entry = { token, event, user, body, sequence: null, text: null };
    this.entries.push({ ...entry, welcome: true, attempts: [], acknowledgedAt: null });
    return this.entries.at(-1)!;
  }

  /** Hands it over as often as it takes. */
  async handOver(entry: SentCallback): Promise<void> {
    while (!(await this.offer(entry)) && !this.closed) await pause(REPEAT_AFTER_MS);
  }

  /** Hands it over once, in as many copies as there are to be. @returns whether it was acknowledged */
  async offer(entry: SentCallback, copies = this.copies()): Promise<boolean> {
    const statuses = await Promise.all(Array.from({ length: copies }, () => this.attempt(entry)));
    if (!statuses.includes(200)) return false;
    if (entry.acknowledgedAt === null) this.acknowledged += 1;
    entry.acknowledgedAt ??= performance.now();
    return true;
  }

  /** One request. @param signature instead of the right one; null: none */
  async attempt(entry: SentCallback, signature?: string | null): Promise<number | null> {
    const { bot, instances, random } = this.options;
    const instance = Math.floor(random() * instances.length);
    const attempt: SentCallback['attempts'][number] = { instance, at: performance.now(), status: null, ms: null };
    entry.attempts.push(attempt);
    const signed = signature === undefined ? signatureOf(bot.apiKey, entry.body) : signature;
    try {
      const answer = await request(instances[instance]!.webhookOf(bot), {
        method: 'POST',
        dispatcher: this.agent,
        headers: {
          'content-type': 'application/json',
          ...(signed === null ? {} : { 'x-viber-content-signature': signed }),
        },
        body: entry.body,
      });
      await answer.body.dump();
      attempt.status = answer.statusCode;
    } catch (error) {
      attempt.why = (error as { code?: string }).code ?? String(error);
    }
    attempt.ms = performance.now() - attempt.at;
    return attempt.status;
  }

  private async write(phone: SimulatedPhone, messages: number): Promise<void> {
    const { customers, perSecond, random } = this.options;
    const usualPause = (1000 * customers) / perSecond;
    for (let count = 0; count < messages && !this.stopping; count++) {
      await pause(random() * 2 * usualPause);
      await this.handOver(this.message(phone));
    }
  }
}

interface Callback {
  token?: string;
  timestamp?: number;
  rest?: WireObject;
}
