import { Injectable, Logger } from '@nestjs/common';
import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhenResult,
} from 'cockatiel';
import type { SendOutcome } from '../../messengers/contract.js';

const FAILURES_IN_A_ROW = 5;
const FIRST_BREAK_MS = 5_000;
const LONGEST_BREAK_MS = 60_000;

interface Line {
  breaker: CircuitBreakerPolicy;
  /** While it is broken: when it is tried again, by `performance.now`. */
  triedAgainAt: number;
}

/**
 * The way to the messenger, of each account by itself: after several attempts in a row that got no answer none is made for
 * a while, then one. A messenger that hangs must not turn message after message into one that is not known. Refusals are
 * answers.
 */
@Injectable()
export class AccountLines {
  private readonly logger = new Logger(AccountLines.name);
  private readonly lines = new Map<string, Line>();

  works(accountId: string): boolean {
    const line = this.lines.get(accountId);
    return !line || line.breaker.state === CircuitState.Closed;
  }

  /** How many chats may be written to at most: none while the line is broken, then one to try it. */
  limit(accountId: string): number {
    if (this.works(accountId)) return Infinity;
    return this.isTimeToTry(accountId) ? 1 : 0;
  }

  private isTimeToTry(accountId: string): boolean {
    return performance.now() >= (this.lines.get(accountId)?.triedAgainAt ?? 0);
  }

  /** @param work is told how to find out, before it writes to the messenger, whether the line has broken meanwhile */
  async attempt(accountId: string, work: (works: () => boolean) => Promise<SendOutcome>): Promise<SendOutcome> {
    const { breaker } = this.line(accountId);
    const mayTry =
      breaker.state === CircuitState.Closed || (breaker.state === CircuitState.Open && this.isTimeToTry(accountId));
    if (!mayTry) return { kind: 'withheld' };
    try {
      return await breaker.execute(() => work(() => breaker.state !== CircuitState.Open));
    } catch (error) {
      if (error instanceof BrokenCircuitError) return { kind: 'withheld' };
      throw error;
    }
  }

  private line(accountId: string): Line {
    const known = this.lines.get(accountId);
    if (known) return known;
    let breakMs = 0;
    const breaker = circuitBreaker(handleWhenResult(hasNoAnswer), {
      breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW),
      halfOpenAfter: new DelegateBackoff(({ attempt }: { attempt: number }) => {
        breakMs = Math.min(LONGEST_BREAK_MS, FIRST_BREAK_MS * 2 ** (attempt - 1));
        // The library would wait by the wall clock, which may be put back: `triedAgainAt` is what is waited for.
        return -Infinity;
      }),
    });
    const line: Line = { breaker, triedAgainAt: 0 };
    breaker.onBreak(() => {
      line.triedAgainAt = performance.now() + breakMs;
      this.logger.warn(
        { accountId },
        `The messenger gives this account no answer any more. Its messages wait; it is tried again in ${breakMs / 1000} s.`,
      );
    });
    breaker.onReset(() =>
      this.logger.log({ accountId }, 'The messenger answers this account again: its messages go on.'),
    );
    this.lines.set(accountId, line);
    return line;
  }
}

const hasNoAnswer = (outcome: unknown): boolean => {
  const { kind, unreachable } = outcome as SendOutcome & { unreachable?: boolean };
  return kind === 'unknown' || (kind === 'postponed' && unreachable === true);
};
