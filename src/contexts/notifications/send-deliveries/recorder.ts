import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { dialect } from '../../../platform/database/dialect.js';
import { Signal } from '../../../platform/messaging/signal.js';
import type { Job, Result } from './job.js';
import { Outbox } from './outbox.js';

interface Waiting {
  result: Result;
  resolve: (next: Job | null) => void;
  reject: (error: unknown) => void;
}

const MAX_GROUP = 200;
/** A group is begun so long after the one before, or when so many have come: it costs hardly more than one result does. */
const BETWEEN_MS = 20;
const ENOUGH = 16;
const RACE_RETRIES = 3;
const LONGEST_WAIT_MS = 2_000;

/**
 * Group commit: whatever comes back while one group is being recorded, or soon after, becomes the next group. One that
 * comes back alone does not wait. One result that cannot be recorded takes none of the others down. While the database
 * is away all of them wait: no attempt whose end we saw shall count as not known.
 */
@Injectable()
export class Recorder implements OnApplicationShutdown {
  private queue: Waiting[] = [];
  private readonly enough = new Signal();
  private flushing: Promise<void> | null = null;
  private begunAt = -Infinity;
  private stopped = false;

  constructor(private readonly outbox: Outbox) {}

  /** @returns the chat's next job; null when it waits or is done */
  record(result: Result): Promise<Job | null> {
    return new Promise((resolve, reject) => {
      this.queue.push({ result, resolve, reject });
      if (this.queue.length === ENOUGH) this.enough.wake();
      this.flushing ??= this.flush();
    });
  }

  onApplicationShutdown(): void {
    this.stopped = true;
  }

  private async flush(): Promise<void> {
    while (this.queue.length > 0) {
      await this.gather();
      this.begunAt = performance.now();
      await this.write(this.queue.splice(0, MAX_GROUP));
    }
    this.flushing = null;
  }

  private async gather(): Promise<void> {
    const waitMs = () => this.begunAt + BETWEEN_MS - performance.now();
    while (this.queue.length < ENOUGH && waitMs() > 0) await this.enough.wait(waitMs());
    // All answers that have arrived are read before a group is closed.
    await nextTurn();
  }

  private async write(group: Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const next = await this.outbox.record(group.map(({ result }) => result));
        return group.forEach(({ resolve }, index) => resolve(next[index]!));
      } catch (error) {
        const away = dialect.isUnavailable(error) && !dialect.isRaceLost(error) && !this.stopped;
        const again = away || (dialect.isRaceLost(error) && attempt <= RACE_RETRIES);
        if (!again) return this.apart(group, error);
        await sleep(Math.min(LONGEST_WAIT_MS, attempt * 250), undefined, { ref: false });
      }
    }
  }

  private async apart(group: Waiting[], error: unknown): Promise<void> {
    if (group.length === 1) return group[0]!.reject(error);
    for (const one of group) await this.write([one]);
  }
}
