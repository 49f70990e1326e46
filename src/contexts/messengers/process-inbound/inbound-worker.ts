import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Config } from '../../../platform/config/config.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Heartbeats } from '../../../platform/health/heartbeats.js';
import { Signal } from '../../../platform/messaging/signal.js';
import { InboundArrived, Inbox } from '../inbox/inbox.js';
import { InboundBatch } from './inbound-batch.js';
import { InboundMetrics } from './inbound.metrics.js';

/** How long what another instance has stored may go unnoticed. */
const POLL_MS = 250;
const MAX_BACKOFF_MS = 5_000;
/**
 * For each row it has processed, how long processing yields while callbacks come as fast as they can be stored: they
 * cannot wait, what is stored can. So there is always a turn for it, of some hundred rows a second.
 */
const YIELD_MS = 5;
/** After a batch of fewer rows, those of the next moment are gathered into one: a batch costs much the same for each size. */
const FEW = 50;
const GATHER_MS = 15;
/** Between batches requests are read, dealt with and answered; the embedded database's work leaves no other time for it. */
const TURNS = 5;

/**
 * Runs batches as long as there is something to process, and waits for the next otherwise. With a backlog there are two at
 * a time: while the database works on one, the next is being put together. They never share a chat.
 */
@Injectable()
export class InboundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(InboundWorker.name);
  private readonly backlog = new Signal();
  private stopping = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly batch: InboundBatch,
    private readonly inbox: Inbox,
    private readonly arrived: InboundArrived,
    private readonly config: Config,
    private readonly heartbeats: Heartbeats,
    private readonly metrics: InboundMetrics,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workersEnabled) return;
    const helper = dialect.singleConnection ? [] : [this.loop(this.backlog)];
    this.running = Promise.all([this.loop(this.arrived), ...helper]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.arrived.wake();
    this.backlog.wake();
    await this.running;
  }

  private async loop(work: Signal): Promise<void> {
    let backoff = 0;
    while (!this.stopping) {
      try {
        const began = performance.now();
        const processed = await this.batch.run();
        this.metrics.batch(processed, began);
        this.heartbeats.beat('processing');
        backoff = 0;
        await (processed === 0 ? work.wait(POLL_MS) : this.yieldToOthers(processed));
      } catch (error) {
        // The database is away, most likely; rows stay pending, nothing is lost by waiting.
        backoff = Math.min(MAX_BACKOFF_MS, Math.max(POLL_MS, backoff * 2));
        if (!dialect.isUnavailable(error)) this.logger.error(error);
        else this.logger.warn(`Processing waits ${backoff} ms: the database does not answer.`);
        await work.wait(backoff);
      }
    }
  }

  /** For what cannot wait, and for what makes the next batch worth its statements. */
  private async yieldToOthers(processed: number): Promise<void> {
    if (processed < FEW) await sleep(GATHER_MS);
    else this.backlog.wake();
    for (let turn = 0; turn < TURNS; turn++) await nextTurn();
    await this.inbox.backpressure(processed * YIELD_MS);
  }
}
