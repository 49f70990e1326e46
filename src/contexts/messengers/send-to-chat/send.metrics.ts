import { Injectable } from '@nestjs/common';
import { Metrics, QUICK } from '../../../platform/metrics/metrics.js';
import type { SendOutcome } from '../contract.js';

const OUTCOMES: ReadonlyArray<SendOutcome['kind']> = ['accepted', 'refused', 'postponed', 'unknown', 'account-stopped'];

/** How a messenger takes what is sent to it. */
@Injectable()
export class SendMetrics {
  private readonly attempts;
  private readonly seconds;
  private inFlight = 0;

  constructor(metrics: Metrics) {
    this.attempts = metrics.counter(
      'viber_tasks_send_attempts_total',
      'Requests that hand a message to the messenger, by what became of them: accepted, refused, postponed (tried ' +
        'again), unknown (no clear answer), account-stopped.',
      ['account', 'outcome'],
    );
    this.seconds = metrics.histogram(
      'viber_tasks_send_attempt_seconds',
      'How long the messenger took for the answer to such a request.',
      [...QUICK, 10, 30],
      ['account'],
    );
    const help = 'Requests of this instance that are on their way to the messenger.';
    metrics.gauge('viber_tasks_send_in_flight', help, [], (gauge) => gauge.set(this.inFlight));
  }

  /** An account that may send: a counter that is not there before it counts is seen by no alert. */
  known(account: string): void {
    for (const outcome of OUTCOMES) this.attempts.inc({ account, outcome }, 0);
  }

  /** Counts one attempt, once `mayBegin`, which is asked as it is about to be made, has let it begin. */
  async of(
    account: string,
    mayBegin: () => boolean,
    attempt: (mayBegin: () => boolean) => Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    let began: number | null = null;
    const begins = () => {
      if (!mayBegin()) return false;
      began = performance.now();
      this.inFlight++;
      return true;
    };
    try {
      const outcome = await attempt(begins);
      if (began !== null) this.attempts.inc({ account, outcome: outcome.kind }, 1);
      return outcome;
    } finally {
      if (began !== null) {
        this.inFlight--;
        this.seconds.observe({ account }, (performance.now() - began) / 1000);
      }
    }
  }
}
