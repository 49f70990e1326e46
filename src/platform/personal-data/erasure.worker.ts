import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { dialect } from '../database/dialect.js';
import { PeriodicWorker } from '../periodic-worker.js';
import { Erasures, ErasureWanted } from './erasures.js';

/** Another instance may have been asked. */
const POLL_MS = 5_000;
const AGAIN_MS = 30_000;

/** Erases whom admins wanted erased; after a start also those whom a restored backup has brought back. */
@Injectable()
export class ErasureWorker extends PeriodicWorker {
  private readonly logger = new Logger(ErasureWorker.name);
  protected readonly everyMs = POLL_MS;
  private compared = false;

  constructor(
    private readonly erasures: Erasures,
    wanted: ErasureWanted,
    config: Config,
  ) {
    super(config, wanted);
  }

  protected async work(): Promise<void> {
    await this.compare();
    while (!this.stopping && (await this.erasures.work(() => !this.stopping, AGAIN_MS)));
  }

  protected report(error: unknown): void {
    if (!dialect.isUnavailable(error)) this.logger.error(error, 'An erasure could not go on; it is tried again.');
  }

  private async compare(): Promise<void> {
    if (this.compared) return;
    const again = await this.erasures.applyAgain();
    if (again > 0) this.logger.warn(`${again} people whom the database had back are erased again.`);
    this.compared = true;
  }
}
