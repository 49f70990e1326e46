import { Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';

/** What has gone because its time was over. */
@Injectable()
export class RetentionMetrics {
  private readonly removed;

  constructor(metrics: Metrics) {
    const help = 'What was removed because it had been kept for as long as the settings say, by kind.';
    this.removed = metrics.counter('viber_tasks_retention_removed_total', help, ['kind']);
  }

  went(kind: string, count: number): void {
    this.removed.inc({ kind }, count);
  }
}
