import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import { dialect } from '../database/dialect.js';
import { Erasures, ErasureWanted } from './erasures.js';

/** Another instance may have been asked. */
const POLL_MS = 5_000;
const AGAIN_MS = 30_000;

/** Erases whom admins wanted erased; after a start also those whom a restored backup has brought back. */
@Injectable()
export class ErasureWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ErasureWorker.name);
  private stopping = false;
  private compared = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly erasures: Erasures,
    private readonly wanted: ErasureWanted,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wanted.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.compare();
        while (!this.stopping && (await this.erasures.work(() => !this.stopping, AGAIN_MS)));
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error, 'An erasure could not go on; it is tried again.');
      }
      if (!this.stopping) await this.wanted.wait(POLL_MS);
    }
  }

  private async compare(): Promise<void> {
    if (this.compared) return;
    const again = await this.erasures.applyAgain();
    if (again > 0) this.logger.warn(`${again} people whom the database had back are erased again.`);
    this.compared = true;
  }
}
