import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import { dialect } from '../database/dialect.js';
import { Heartbeats } from '../health/heartbeats.js';
import { Signal } from '../messaging/signal.js';

/** How long what was written waits at most until somebody looks. */
const POLL_MS = 400;
const BACKOFF_MS = 2_000;
/** How long it yields to those who ask for it; and altogether, after which some is indexed all the same. */
const YIELD_MS = 500;
const YIELD_AT_MOST_MS = 10_000;

/** Makes some of what waits findable, in a transaction of its own. @returns how much; 0 when nothing waits */
export type IndexSome = () => Promise<number>;

/** Makes findable what was written, shortly after: whoever writes a message does not wait for its words to be sorted in. */
@Injectable()
export class SearchIndexing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SearchIndexing.name);
  private readonly sources: IndexSome[] = [];
  private readonly stop = new Signal();
  private yieldsUntil = 0;
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly heartbeats: Heartbeats,
  ) {}

  /** A context says what it has to be found. */
  add(source: IndexSome): void {
    this.sources.push(source);
  }

  /** There is a great deal to do that is more urgent than being found. */
  yield(): void {
    this.yieldsUntil = performance.now() + YIELD_MS;
  }

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.stop.wake();
    await this.running;
  }

  /** Until nothing waits. */
  async catchUp(): Promise<void> {
    while ((await this.some()) > 0);
  }

  private async some(): Promise<number> {
    let done = 0;
    for (const source of this.sources) done += await source();
    return done;
  }

  private async yielded(): Promise<void> {
    const until = performance.now() + YIELD_AT_MOST_MS;
    for (
      let now = performance.now();
      !this.stopping && now < Math.min(until, this.yieldsUntil);
      now = performance.now()
    ) {
      await this.stop.wait(this.yieldsUntil - now);
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        const since = performance.now();
        const done = await this.some();
        this.heartbeats.beat('indexing');
        // As long as it has worked, so that others get their turn.
        await this.stop.wait(done === 0 ? POLL_MS : performance.now() - since);
        await this.yielded();
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error);
        await this.stop.wait(BACKOFF_MS);
      }
    }
  }
}
