import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { dialect } from '../database/dialect.js';
import { PeriodicWorker } from '../periodic-worker.js';
import { RetentionStore } from './retention.store.js';
import { Retention } from './retention.js';

const LOOK_EVERY_MS = 60_000;
/** After an error, or where another instance or the next start is to go on. */
const AGAIN_MS = 60_000;

/** Removes once a day what was kept for long enough; one instance of several does it. */
@Injectable()
export class RetentionWorker extends PeriodicWorker {
  private readonly logger = new Logger(RetentionWorker.name);
  protected readonly everyMs = LOOK_EVERY_MS;

  constructor(
    private readonly retention: Retention,
    private readonly store: RetentionStore,
    config: Config,
  ) {
    super(config);
  }

  protected report(error: unknown): void {
    if (!dialect.isUnavailable(error)) this.logger.error(error);
  }

  /** Does it, if it is due. */
  async work(): Promise<void> {
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
