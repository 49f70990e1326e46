import type { BotAccount, CallbackRecord } from './bot-account.js';
import type { Faults } from './faults.js';
import type { Attempt, CallbackAnswer, CallbackPoster, SignatureMode } from './wire/callback-post.js';
import { asciiJson, type WireObject } from './wire/wire-json.js';

/** A callback on its way. */
export interface Posted {
  record: CallbackRecord;
  /** The first attempt's answer; of parallel copies, the one that was accepted. */
  first: Promise<CallbackAnswer>;
  /** All attempts, when it was accepted or given up. */
  done: Promise<Attempt[]>;
}

/** How the delivery repeats and what it runs on. */
export interface DeliveryOptions {
  poster: CallbackPoster;
  faults: Faults;
  retryDelaysMs: readonly number[];
  now: () => number;
  changed: () => void;
}

/** Three quick repeats, then one a minute for about an hour: what was measured and what the FAQ promises. */
export const USUAL_RETRY_DELAYS_MS: readonly number[] = [1_000, 2_000, 5_000, ...Array<number>(57).fill(60_000)];

const HELD_AT_MOST_MS = 1_000;
const NOT_SENT: CallbackAnswer = { status: null, ms: 0, body: '', contentType: '', error: 'not sent' };

/** Hands callbacks to webhooks at least once: repeated until answered 200, over parallel connections. */
export class CallbackDelivery {
  private stopped = false;
  private readonly sleepers = new Set<() => void>();
  private readonly held = new Map<BotAccount, () => Promise<unknown>>();

  constructor(private readonly options: DeliveryOptions) {}

  /** Sends an event unless the bot's webhook is off or does not want it. */
  send(account: BotAccount, event: string, token: string, body: WireObject): Posted {
    const record: CallbackRecord = {
      at: this.options.now(),
      event,
      token,
      url: account.webhookUrl ?? '',
      body: asciiJson({ event, ...body }),
      attempts: [],
    };
    if (!account.wants(event)) {
      return { record, first: Promise.resolve(NOT_SENT), done: Promise.resolve(record.attempts) };
    }
    account.callbacks.push(record);
    let announce: (answer: CallbackAnswer) => void = () => undefined;
    const first = new Promise<CallbackAnswer>((resolve) => (announce = resolve));
    const done = this.inTurn(account, first, () => this.untilAccepted(account, record, announce));
    return { record, first, done };
  }

  /** One unrepeated attempt: the handshake of set_webhook. */
  async once(account: BotAccount, url: string, token: string, body: WireObject): Promise<CallbackAnswer> {
    const event = 'webhook';
    const record = { at: this.options.now(), event, token, url, body: asciiJson({ event, ...body }), attempts: [] };
    account.callbacks.push(record);
    // As captured: the query of the handshake never has `sig`, the header mostly does.
    return this.attempt(account, record, this.options.faults.unsignedHandshake ? 'none' : 'header');
  }

  stop(): void {
    this.stopped = true;
    for (const wake of this.sleepers) wake();
  }

  private inTurn(account: BotAccount, first: Promise<unknown>, go: () => Promise<Attempt[]>): Promise<Attempt[]> {
    const waiting = this.held.get(account);
    if (waiting) {
      this.held.delete(account);
      const done = go();
      void first.then(waiting);
      return done;
    }
    if (!this.options.faults.outOfOrder) return go();
    return new Promise((resolve) => {
      const release = async (): Promise<void> => resolve(await go());
      this.held.set(account, release);
      void this.pause(HELD_AT_MOST_MS).then(() => {
        if (this.held.get(account) !== release) return;
        this.held.delete(account);
        void release();
      });
    });
  }

  private async untilAccepted(
    account: BotAccount,
    record: CallbackRecord,
    announce: (answer: CallbackAnswer) => void,
  ): Promise<Attempt[]> {
    for (let round = 0; ; round++) {
      await this.pause(this.options.faults.slowMs);
      const copies = Math.max(1, this.options.faults.duplicate);
      const answers = await Promise.all(Array.from({ length: copies }, () => this.attempt(account, record)));
      const accepted = answers.find((answer) => answer.status === 200);
      if (round === 0) announce(accepted ?? answers[0] ?? NOT_SENT);
      const delay = this.options.retryDelaysMs[round];
      if (accepted || delay === undefined) return record.attempts;
      await this.pause(delay);
      if (this.stopped || account.webhookUrl === null) return record.attempts;
      record.url = account.webhookUrl;
    }
  }

  private async attempt(
    account: BotAccount,
    record: CallbackRecord,
    signature?: SignatureMode,
  ): Promise<CallbackAnswer> {
    const { poster, changed } = this.options;
    const answer = await poster.post({ url: record.url, apiKey: account.apiKey, body: record.body, signature });
    record.attempts.push({ status: answer.status, ms: Math.round(answer.ms) });
    changed();
    return answer;
  }

  /** A wait that ends at once when the simulator stops. */
  private pause(ms: number): Promise<void> {
    if (ms <= 0 || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.sleepers.add(wake);
    });
  }
}
