import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { withPriority } from '../../../platform/database/permits.js';
import { DomainError } from '../../../platform/domain-error.js';
import { Signal } from '../../../platform/messaging/signal.js';
import { InboxMetrics } from './inbox.metrics.js';
import { LastEvents } from './last-events.js';
import { shardOf } from '../domain/shard.js';
import type { ProblemType } from '../../../platform/problem-types.js';

/** One verified callback, as it goes into the inbox. */
export interface Callback {
  accountId: string;
  messageToken: string;
  event: string;
  userId: string;
  /** By the messenger's clock, epoch ms. */
  timestamp: number;
  /** By our clock, epoch ms; now, unless it is told. */
  receivedAt?: number;
  /** The exact bytes. */
  body: Buffer;
}

interface Waiting {
  callback: Callback;
  /** Epoch ms, to be written down. What lasts is measured by `since`, which no change of the clock moves. */
  receivedAt: number;
  since: number;
  settled: boolean;
  resolve: () => void;
  reject: (error: Error) => void;
}

const MAX_GROUP_ROWS = 200;
const MAX_GROUP_BYTES = 1024 * 1024;
const MAX_QUEUED_ROWS = 5_000;
const MAX_QUEUED_BYTES = 16 * 1024 * 1024;
/** A group of so many means that callbacks come about as fast as they can be stored. */
const PRESSURE_ROWS = 16;
/** How long that is taken to go on: between two groups nobody waits for a moment. */
const PRESSURE_MS = 20;
const LOOK_MS = 5;
/**
 * After this a callback is refused; the messenger repeats it, and a late commit of it is then a duplicate. Answered it is
 * within three seconds: whose time is up is looked for every quarter of one.
 */
export const DEADLINE_MS = 2_500;
const WATCH_MS = 250;
/** A group is tried again so often. */
const RETRIES = 3;
/** Between attempts at a database that is away: failing to connect costs far more than a callback that is stored. */
const AWAY_MS = 150;

/** Wakes the worker that processes what was taken in. */
export class InboundArrived extends Signal {}

/**
 * Group commit: whatever arrives while one group is being written becomes the next group, one INSERT and one commit
 * for all of them, with no timer in between. A callback is acknowledged only after the commit of its own group.
 */
@Injectable()
export class Inbox implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger(Inbox.name);
  private queue: Waiting[] = [];
  private inFlight: Waiting[] = [];
  private queuedBytes = 0;
  private flushing: Promise<void> | null = null;
  private pressureUntil = 0;
  private readonly watch = setInterval(() => this.expire(), WATCH_MS).unref();

  constructor(
    private readonly database: Database,
    private readonly arrived: InboundArrived,
    private readonly lastEvents: LastEvents,
    private readonly metrics: InboxMetrics,
  ) {
    metrics.queue(() => this.queue.length);
  }

  /**
   * Resolves when the callback is durable (or was already). @throws DomainError `intake-overloaded`, `intake-late`.
   * @param since when it came, by `performance.now()`: what was done with it before takes of its time
   */
  store(callback: Callback, since = performance.now()): Promise<void> {
    if (this.queue.length >= MAX_QUEUED_ROWS || this.queuedBytes + callback.body.length > MAX_QUEUED_BYTES) {
      const refusal = unavailable('intake-overloaded', 'Too many callbacks wait to be stored; send it again.');
      this.metrics.refused(refusal);
      return Promise.reject(refusal);
    }
    return new Promise<void>((resolve, reject) => {
      this.queue.push({
        callback,
        receivedAt: callback.receivedAt ?? Date.now(),
        since,
        settled: false,
        resolve,
        reject,
      });
      this.queuedBytes += callback.body.length;
      this.flushing ??= this.flush();
    });
  }

  /**
   * Resolves as soon as callbacks come slower than they can be stored, or after `atMostMs`. Whoever has work that can wait
   * asks, since messengers cannot: what is not acknowledged in time is sent again.
   */
  async backpressure(atMostMs: number): Promise<void> {
    const until = performance.now() + atMostMs;
    while (this.underPressure && performance.now() < until) await sleep(LOOK_MS);
  }

  private get underPressure(): boolean {
    return this.inFlight.length >= PRESSURE_ROWS || performance.now() < this.pressureUntil;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flushing;
  }

  onApplicationShutdown(): void {
    clearInterval(this.watch);
  }

  private async flush(): Promise<void> {
    while (this.queue.length > 0) {
      // All requests that have arrived are read before a group is closed; on SQLite, where writing blocks the process,
      // a group would otherwise hold no more than one turn of the event loop brought.
      await nextTurn();
      const group = this.nextGroup();
      this.inFlight = group;
      const began = performance.now();
      await this.write(group);
      this.metrics.group(group.length, began);
      this.inFlight = [];
      this.arrived.wake();
      this.pressureUntil = group.length < PRESSURE_ROWS ? 0 : performance.now() + PRESSURE_MS;
    }
    this.flushing = null;
  }

  private nextGroup(): Waiting[] {
    let bytes = 0;
    let count = 0;
    while (count < this.queue.length && count < MAX_GROUP_ROWS) {
      bytes += this.queue[count]!.callback.body.length;
      if (bytes > MAX_GROUP_BYTES && count > 0) break;
      count++;
    }
    const group = this.queue.splice(0, count);
    for (const { callback } of group) this.queuedBytes -= callback.body.length;
    // What was refused by its deadline meanwhile comes again by itself.
    return group.filter((waiting) => !waiting.settled);
  }

  private async write(group: Waiting[], retries = RETRIES): Promise<void> {
    if (group.length === 0) return;
    try {
      this.metrics.stored(group.length, await this.insert(group));
      for (const waiting of group) {
        this.settle(waiting);
        this.lastEvents.note(waiting.callback.accountId, waiting.receivedAt);
      }
    } catch (error) {
      const late = group.some((waiting) => performance.now() - waiting.since > DEADLINE_MS);
      if (retries > 0 && !late && (dialect.isRaceLost(error) || dialect.isUnavailable(error))) {
        // At first only its connection may have died.
        if (retries < RETRIES && !dialect.isRaceLost(error)) await sleep(AWAY_MS);
        return this.write(group, retries - 1);
      }
      if (dialect.isUnavailable(error) || dialect.isRaceLost(error)) {
        this.logger.error(error);
        const refusal = databaseUnavailable();
        // Those behind it would fare no better, only later.
        const behind = dialect.isRaceLost(error) ? [] : this.queue.splice(0);
        if (behind.length > 0) this.queuedBytes = 0;
        for (const waiting of [...group, ...behind]) this.settle(waiting, refusal);
      } else if (group.length > 1) {
        // Something in the group does not go in: halve until it is alone, so that the others are not refused for it.
        const half = group.length >> 1;
        await this.write(group.slice(0, half));
        await this.write(group.slice(half));
      } else {
        this.logger.error(error);
        this.settle(group[0]!, error as Error);
      }
    }
  }

  private insert(group: Waiting[]): Promise<number> {
    const rows = group.map(({ callback: c, receivedAt }) => ({
      account_id: c.accountId,
      message_token: c.messageToken,
      event: c.event,
      user_id: c.userId,
      event_ts: c.timestamp,
      received_at: receivedAt,
      state: 'received',
      shard: shardOf(c.accountId, c.userId),
      body: c.body,
    }));
    // Sorted by the unique key: two instances that write the same callbacks take their locks in the same order. The
    // token first, since it tells nearly all of them apart.
    rows.sort(
      (a, b) =>
        compare(a.message_token, b.message_token) ||
        compare(a.account_id, b.account_id) ||
        compare(a.event, b.event) ||
        compare(a.user_id, b.user_id),
    );
    const ending = dialect.ignoreDuplicate('account_id,message_token,event,user_id');
    return withPriority(() => this.database.insert('inbox', rows, ending));
  }

  private settle(waiting: Waiting, error?: Error): void {
    if (waiting.settled) return;
    waiting.settled = true;
    this.metrics.answered(waiting.since, error ?? null);
    if (error) waiting.reject(error);
    else waiting.resolve();
  }

  private expire(): void {
    const before = performance.now() - DEADLINE_MS;
    for (const waiting of [...this.inFlight, ...this.queue]) {
      if (waiting.since <= before) this.settle(waiting, storedTooLate());
    }
  }
}

export const storedTooLate = () => unavailable('intake-late', 'It could not be stored in time; send it again.');
export const databaseUnavailable = () =>
  unavailable('intake-unavailable', 'The database does not answer; send it again.');
const unavailable = (slug: ProblemType, message: string) => new DomainError('unavailable', slug, message);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
