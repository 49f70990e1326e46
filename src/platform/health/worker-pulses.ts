import { Injectable } from '@nestjs/common';

/** A worker that has not completed a round for so long is stuck. */
const STUCK_MS = 60_000;

/** Workers say here that they are alive; readiness asks. */
@Injectable()
export class WorkerPulses {
  private readonly pulses = new Map<string, number>();

  beat(worker: string): void {
    this.pulses.set(worker, Date.now());
  }

  /** Names of workers that have begun and fell silent. */
  stuck(): string[] {
    const before = Date.now() - STUCK_MS;
    return [...this.pulses].filter(([, at]) => at < before).map(([worker]) => worker);
  }
}
