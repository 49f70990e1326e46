import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from './config/config.js';
import { Signal } from './messaging/signal.js';

/** Work beside the requests, again and again until the service ends. A turn that fails is reported; the next one comes all the same. */
export abstract class PeriodicWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected stopping = false;
  private running: Promise<void> = Promise.resolve();

  /** @param signal wakes it before its time */
  constructor(
    protected readonly config: Config,
    private readonly signal: Signal = new Signal(),
  ) {}

  /** Between two turns, in ms. */
  protected abstract get everyMs(): number;

  /** @returns true when there will never be anything to do again */
  protected abstract work(): Promise<boolean | void>;

  protected abstract report(error: unknown): void;

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = this.loop();
  }

  /** Ends the turn it is in. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.signal.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        if (await this.work()) return;
      } catch (error) {
        this.report(error);
      }
      if (!this.stopping) await this.signal.wait(this.everyMs);
    }
  }
}
