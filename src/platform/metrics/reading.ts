import { Logger } from '@nestjs/common';
import { Gauge, type Registry } from 'prom-client';

/** So often at most it is read, however many ask. */
const FRESH_MS = 3_000;
/** Prometheus waits for ten seconds; the other figures need not wait for what is away. */
const DEADLINE_MS = 1_000;

/**
 * Gauges that are read together when somebody asks for them. What cannot be read, or not in time, is left out: an old
 * value would look like a good one.
 */
export class Reading {
  private readonly logger = new Logger(Reading.name);
  private readonly blanks: Array<() => void> = [];
  private running: Promise<boolean> | null = null;
  private endedAt = -Infinity;
  private good = false;

  /** @param read does what may fail or take its time; what it returns sets the gauges */
  constructor(
    readonly source: string,
    private readonly registry: Registry,
    private readonly read: () => Promise<() => void>,
  ) {}

  /** One of those that are read. */
  gauge<Label extends string = never>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
    const gauge = new Gauge({ name, help, labelNames, registers: [this.registry] });
    // prom-client's reset() leaves a 0 where there are no labels.
    const blank = () => (labelNames.length > 0 ? gauge.reset() : gauge.remove());
    blank();
    this.blanks.push(blank);
    return gauge;
  }

  /** @returns whether the gauges are as they should be */
  async refresh(): Promise<boolean> {
    if (performance.now() - this.endedAt < FRESH_MS) return this.good;
    // One that hangs is not begun a second time.
    this.running ??= this.run();
    const good = await within(DEADLINE_MS, this.running);
    if (!good) this.blank();
    return good;
  }

  private async run(): Promise<boolean> {
    try {
      const set = await this.read();
      // What is not there any more, such as an account that was unlinked, goes.
      this.blank();
      set();
      this.good = true;
    } catch (error) {
      this.logger.debug({ err: error }, `Figures could not be read: ${this.source}.`);
      this.blank();
      this.good = false;
    }
    this.endedAt = performance.now();
    this.running = null;
    return this.good;
  }

  private blank(): void {
    this.blanks.forEach((blank) => blank());
  }
}

async function within(ms: number, work: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
