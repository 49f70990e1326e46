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

interface Circuit {
  breaker: CircuitBreakerPolicy;
  /** While it is open: when it is tried again, by `performance.now`. */
  triedAgainAt: number;
}

/**
 * The way to the messenger, of each account by itself: after several attempts in a row that got no answer none is made for
 * a while, then one. A messenger that hangs must not turn message after message into one that is not known. Refusals are
 * answers.
 */
@Injectable()
export class CircuitBreakers {
  private readonly logger = new Logger(CircuitBreakers.name);
  private readonly circuits = new Map<string, Circuit>();

  isClosed(accountId: string): boolean {
    const circuit = this.circuits.get(accountId);
    return !circuit || circuit.breaker.state === CircuitState.Closed;
  }

  /** How many chats may be written to at most: none while the circuit is open, then one to try it. */
  limit(accountId: string): number {
    if (this.isClosed(accountId)) return Infinity;
    return this.isTimeToTry(accountId) ? 1 : 0;
  }

  private isTimeToTry(accountId: string): boolean {
    return performance.now() >= (this.circuits.get(accountId)?.triedAgainAt ?? 0);
  }

  /** @param work is told how to find out, before it writes to the messenger, whether the circuit has opened meanwhile */
  async attempt(accountId: string, work: (mayGoOn: () => boolean) => Promise<SendOutcome>): Promise<SendOutcome> {
    const { breaker } = this.circuit(accountId);
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

  private circuit(accountId: string): Circuit {
    const known = this.circuits.get(accountId);
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
    const circuit: Circuit = { breaker, triedAgainAt: 0 };
    breaker.onBreak(() => {
      circuit.triedAgainAt = performance.now() + breakMs;
      this.logger.warn(
        { accountId },
        `The messenger gives this account no answer any more. Its messages wait; it is tried again in ${breakMs / 1000} s.`,
      );
    });
    breaker.onReset(() =>
      this.logger.log({ accountId }, 'The messenger answers this account again: its messages go on.'),
    );
    this.circuits.set(accountId, circuit);
    return circuit;
  }
}

const hasNoAnswer = (outcome: unknown): boolean => {
  const { kind, unreachable } = outcome as SendOutcome & { unreachable?: boolean };
  return kind === 'unknown' || (kind === 'postponed' && unreachable === true);
};
