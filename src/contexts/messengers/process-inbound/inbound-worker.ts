import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { dialect } from '../../../platform/database/dialect.js';
import { WorkerPulses } from '../../../platform/health/worker-pulses.js';
import { InboundArrived, Intake } from '../intake/intake.js';
import { InboundBatch } from './inbound-batch.js';
import { InboundMetrics } from './inbound.metrics.js';

/** How long another instance's intake may go unnoticed. */
const POLL_MS = 250;
const MAX_BACKOFF_MS = 5_000;
/** How long processing stands back while callbacks crowd in: they cannot wait, what is stored can. Then it has a turn. */
const STAND_BACK_MS = 250;
/** Batches at a time: while the database works on one, the next is being put together. They never share a chat. */
const BATCHES = dialect.singleConnection ? 1 : 2;

/** Runs batches as long as there is something to process, and waits for the next otherwise. */
@Injectable()
export class InboundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(InboundWorker.name);
  private stopping = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly batch: InboundBatch,
    private readonly intake: Intake,
    private readonly arrived: InboundArrived,
    private readonly config: Config,
    private readonly pulses: WorkerPulses,
    private readonly metrics: InboundMetrics,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = Promise.all(Array.from({ length: BATCHES }, () => this.loop()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.arrived.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    let backoff = 0;
    while (!this.stopping) {
      try {
        const began = performance.now();
        const processed = await this.batch.run();
        this.metrics.batch(processed, began);
        this.pulses.beat('processing');
        backoff = 0;
        await (processed === 0 ? this.arrived.wait(POLL_MS) : this.intake.lull(STAND_BACK_MS));
      } catch (error) {
        // The database is away, most likely; rows stay pending, nothing is lost by waiting.
        backoff = Math.min(MAX_BACKOFF_MS, Math.max(POLL_MS, backoff * 2));
        if (!dialect.isUnavailable(error)) this.logger.error(error);
        else this.logger.warn(`Processing waits ${backoff} ms: the database does not answer.`);
        await this.arrived.wait(backoff);
      }
    }
  }
}
