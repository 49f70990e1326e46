import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Reading, RetentionKind } from './retention-kind.js';
import { RetentionMetrics } from './retention.metrics.js';

const DAY_MS = 24 * 3_600_000;
/** Between two slices at least; longer where a slice has taken longer: half of the time is everybody else's. */
const PAUSE_MS = 5;

/** What would go now, of one kind. */
export interface RetentionPreview {
  kind: string;
  days: number;
  /** Which setting says so; null where none does. */
  setting: string | null;
  /** Null where it is kept for ever. */
  count: number | null;
}

/** What is kept for a time only. Each part of the product says what it has of the kind; see `RetentionWorker` for when it goes. */
@Injectable()
export class Retention {
  private readonly logger = new Logger(Retention.name);
  private readonly kinds: RetentionKind[] = [];

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly metrics: RetentionMetrics,
  ) {}

  add<Item>(kind: RetentionKind<Item>): void {
    this.kinds.push(kind as RetentionKind);
  }

  /** Counts, and removes nothing. */
  async preview(): Promise<RetentionPreview[]> {
    const read: Reading = (sql, parameters) => this.database.query(sql, parameters);
    const found: RetentionPreview[] = [];
    for (const kind of this.kinds) {
      const days = kind.days(this.config);
      let count = 0;
      if (days > 0) {
        const before = await this.before(days);
        for (let from: string | null = ''; from !== null;) {
          const { items, next } = await kind.find(read, before, from);
          count += items.length;
          from = next;
        }
      }
      found.push({ kind: kind.name, days, setting: kind.setting ?? null, count: days > 0 ? count : null });
    }
    return found;
  }

  /** @param goOn asked before each slice. @returns how many went by kind; null when it was cut off */
  async run(goOn: () => Promise<boolean>): Promise<Record<string, number> | null> {
    const removed: Record<string, number> = {};
    for (const kind of this.kinds) {
      const days = kind.days(this.config);
      if (days === 0) continue;
      removed[kind.name] = 0;
      const before = await this.before(days);
      for (let from: string | null = ''; from !== null;) {
        if (!(await goOn())) return null;
        const begun = performance.now();
        const { items, next } = await kind.find((sql, values) => this.database.query(sql, values), before, from);
        const went = items.length > 0 ? await kind.remove(items) : 0;
        removed[kind.name]! += went;
        this.metrics.went(kind.name, went);
        from = next;
        await sleep(Math.max(PAUSE_MS, performance.now() - begun));
      }
    }
    this.logger.log({ removed }, 'What was kept for long enough is removed.');
    return removed;
  }

  private async before(days: number): Promise<number> {
    return (await this.database.now()) - days * DAY_MS;
  }
}
