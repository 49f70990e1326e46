import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { DomainError } from '../../../platform/domain-error.js';
import { InboxMetrics } from './inbox.metrics.js';

/** So long a bot may be ahead of its rate: what the messenger repeats after an outage comes all at once. */
const BURST_MS = 60_000;

/**
 * How many callbacks of one bot are taken in, counted in memory by this instance. Only those that are signed count:
 * somebody who has learnt the address must not be able to shut the bot's customers out.
 */
@Injectable()
export class CallbackLimit {
  private readonly eachMs: number;
  /** By account: when nothing is left of what it has sent, by the clock of `performance.now`. */
  private readonly clearAt = new Map<string, number>();

  constructor(
    config: Config,
    private readonly metrics: InboxMetrics,
  ) {
    this.eachMs = 1_000 / config.CALLBACKS_PER_SECOND;
  }

  /** @throws DomainError `intake-limited` */
  require(accountId: string, now: number): void {
    const aheadMs = (this.clearAt.get(accountId) ?? 0) - now;
    if (aheadMs + this.eachMs <= BURST_MS) return;
    const error = tooMany(Math.ceil((aheadMs + this.eachMs - BURST_MS) / 1_000));
    this.metrics.refused(error);
    throw error;
  }

  count(accountId: string, now: number): void {
    this.clearAt.set(accountId, Math.max(now, this.clearAt.get(accountId) ?? 0) + this.eachMs);
  }
}

const tooMany = (retryAfter: number): DomainError =>
  new DomainError(
    'too-many',
    'intake-limited',
    'More callbacks come for this bot than CALLBACKS_PER_SECOND allows; send it again.',
    [],
    { retryAfter },
  );
