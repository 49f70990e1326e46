import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Reading } from './reading.js';

/** Bounds of histograms, seconds: what should take milliseconds… */
export const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
/** …and what may take until somebody complains. */
export const SLOW = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];
/** How many at once. */
export const ROWS = [1, 2, 5, 10, 20, 50, 100, 200];

/**
 * The figures of this app, for `/metrics`. Each use case names its own in an `x.metrics.ts`; they are called after
 * Prometheus' conventions: base units, `_total` for what only grows. Labels are few and bounded: an account at most.
 */
@Injectable()
export class Metrics {
  /** Not prom-client's global one: tests run several apps in one process. */
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly readings: Reading[] = [];
  private ofProcess = false;
  private readonly up = this.gauge(
    'viber_tasks_source_up',
    '1 when what the figures are read from (the database, mostly) answered at this scrape; 0: its figures are left out.',
    ['source'],
  );

  readonly contentType = this.registry.contentType;

  counter<Label extends string = never>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: this.registers });
  }

  histogram<Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ): Histogram<Label> {
    return new Histogram({ name, help, buckets, labelNames, registers: this.registers });
  }

  /** @param collect sets the gauge when it is asked for: from memory, at once */
  gauge<Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
    collect?: (gauge: Gauge<Label>) => void,
  ): Gauge<Label> {
    const asked = collect && { collect: (): void => collect(gauge) };
    const gauge: Gauge<Label> = new Gauge({ name, help, labelNames, registers: this.registers, ...asked });
    return gauge;
  }

  /** Gauges that are read from the database, or from elsewhere that may be slow or away: see Reading. */
  reading(source: string, read: () => Promise<() => void>): Reading {
    const reading = new Reading(source, this.registry, read);
    this.readings.push(reading);
    return reading;
  }

  /** All of it, in Prometheus' text format. Whatever is away: it answers, and soon. */
  async text(): Promise<string> {
    this.watchProcess();
    await Promise.all(
      this.readings.map(async (reading) => this.up.set({ source: reading.source }, (await reading.refresh()) ? 1 : 0)),
    );
    return this.registry.metrics();
  }

  /** Memory, processor, event loop, garbage: from the first question on, so that it costs nothing where nobody asks. */
  private watchProcess(): void {
    if (!this.ofProcess) collectDefaultMetrics({ register: this.registry });
    this.ofProcess = true;
  }
}
