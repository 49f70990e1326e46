import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/domain-error.js';
import { Metrics, QUICK, ROWS } from '../../../platform/metrics/metrics.js';

const RESULTS = [
  'stored',
  'duplicate',
  'signature',
  'address',
  'overloaded',
  'limited',
  'late',
  'unavailable',
  'failed',
] as const;

/** How callbacks are taken in. The hot path: counted by the group wherever it can be. */
@Injectable()
export class InboxMetrics {
  private readonly callbacks;
  private readonly signatures;
  private readonly answers;
  private readonly commits;
  private readonly groups;

  constructor(private readonly metrics: Metrics) {
    this.callbacks = metrics.counter(
      'viber_tasks_callbacks_total',
      'Callbacks of messengers: stored, known already (duplicate), or refused: for their signature, for their address, ' +
        'because too many waited (overloaded), more came than the bot may send (limited), the commit came too late (late; it may be stored all the same) or the ' +
        'database did not write (unavailable), or for an error of ours (failed).',
      ['result'],
    );
    for (const result of RESULTS) this.callbacks.inc({ result }, 0);
    this.signatures = metrics.counter(
      'viber_tasks_callbacks_missigned_total',
      'Callbacks refused because their signature does not fit the key of the account.',
      ['account'],
    );
    this.answers = metrics.histogram(
      'viber_tasks_callback_answer_seconds',
      'From a callback whose signature is checked to its answer: the wait for its group, and its commit.',
      QUICK,
    );
    this.commits = metrics.histogram(
      'viber_tasks_intake_commit_seconds',
      'Writing one group of callbacks, with what was tried again.',
      QUICK,
    );
    this.groups = metrics.histogram('viber_tasks_intake_group_rows', 'Callbacks written in one commit.', ROWS);
  }

  /** How many wait to be written, asked for at each scrape. */
  queue(waiting: () => number): void {
    this.metrics.gauge('viber_tasks_intake_queue_rows', 'Callbacks that wait for their commit.', [], (gauge) =>
      gauge.set(waiting()),
    );
  }

  /** @param fresh how many of them were not there already */
  stored(rows: number, fresh: number): void {
    this.callbacks.inc({ result: 'stored' }, fresh);
    this.callbacks.inc({ result: 'duplicate' }, rows - fresh);
  }

  group(rows: number, began: number): void {
    // Whoever was in it was refused by the deadline before.
    if (rows === 0) return;
    this.groups.observe(rows);
    this.commits.observe((performance.now() - began) / 1000);
  }

  /** @param error null: it is stored */
  answered(since: number, error: Error | null): void {
    this.answers.observe((performance.now() - since) / 1000);
    if (error) this.refused(error);
  }

  refused(error: Error): void {
    const why = error instanceof DomainError ? error.slug.replace('intake-', '') : 'failed';
    this.callbacks.inc({ result: why }, 1);
  }

  /** A counter that is not there before it counts is seen by no alert. */
  known(account: string): void {
    this.signatures.inc({ account }, 0);
  }

  missigned(account: string): void {
    this.callbacks.inc({ result: 'signature' }, 1);
    this.signatures.inc({ account }, 1);
  }

  unknownAddress(): void {
    this.callbacks.inc({ result: 'address' }, 1);
  }
}
