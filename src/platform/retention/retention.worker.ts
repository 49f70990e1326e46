import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import { dialect } from '../database/dialect.js';
import { Signal } from '../messaging/signal.js';
import { RetentionStore } from './retention.store.js';
import { Retention } from './retention.js';

const LOOK_EVERY_MS = 60_000;
/** After an error, or where another instance or the next start is to go on. */
const AGAIN_MS = 60_000;

/** Removes once a day what was kept for long enough; one instance of several does it. */
@Injectable()
export class RetentionWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RetentionWorker.name);
  private readonly stop = new Signal();
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly retention: Retention,
    private readonly store: RetentionStore,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.stop.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.turn();
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error);
      }
      if (!this.stopping) await this.stop.wait(LOOK_EVERY_MS);
    }
  }

  /** Does it, if it is due. */
  async turn(): Promise<void> {
    const lease = await this.store.claim();
    if (lease === null) return;
    try {
      const removed = await this.retention.run(async () => !this.stopping && (await this.store.renew(lease)));
      if (removed) return await this.store.done(lease, removed);
    } catch (error) {
      await this.store.later(lease, AGAIN_MS).catch(() => undefined);
      throw error;
    }
    await this.store.later(lease, AGAIN_MS);
  }
}
