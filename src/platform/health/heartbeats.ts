import { Injectable } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';

/** A worker that has not completed a round for so long counts as silent. */
const SILENT_MS = 60_000;

/** Workers say here that they are alive; readiness asks. */
@Injectable()
export class Heartbeats {
  private readonly last = new Map<string, number>();

  constructor(metrics: Metrics) {
    const help = 'How long ago a worker of this instance said last that it is alive.';
    metrics.gauge('viber_tasks_worker_silence_seconds', help, ['worker'], (gauge) => {
      for (const [worker, at] of this.last) gauge.set({ worker }, (performance.now() - at) / 1000);
    });
  }

  beat(worker: string): void {
    this.last.set(worker, performance.now());
  }

  /** Names of workers that have begun and fell silent. */
  silent(): string[] {
    const before = performance.now() - SILENT_MS;
    return [...this.last].filter(([, at]) => at < before).map(([worker]) => worker);
  }
}
