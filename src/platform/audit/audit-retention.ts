import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { EXPIRED, SYSTEM } from './audit-record.js';
import { Audit } from './audit.js';
import { AuditStore } from './audit.store.js';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;
const ROWS_PER_SLICE = 1_000;

/** Deletes entries whose time is over. That is an entry itself: one that is missing otherwise is told from these. */
@Injectable()
export class AuditRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Audit');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly store: AuditStore,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workersEnabled) return;
    const run = () => {
      this.expire(Date.now() - this.config.AUDIT_DAYS * DAY_MS).catch((error: unknown) => this.logger.error(error));
    };
    this.timer = setInterval(run, EVERY_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Slice by slice, so that nobody waits long for the chain. @returns how many entries are gone */
  async expire(before: number): Promise<number> {
    let gone = 0;
    for (let deleted = -1; deleted !== 0; gone += deleted) {
      deleted = await this.database.transaction(() => this.slice(before));
    }
    return gone;
  }

  private async slice(before: number): Promise<number> {
    await this.store.hold();
    const old = await this.store.lastBefore(before);
    if (!old) return 0;
    const through = Math.min(old.through, old.first + ROWS_PER_SLICE - 1);
    const entries = await this.store.deleteThrough(through);
    const record = { action: EXPIRED, target: { kind: 'audit', id: null }, details: { through, entries } };
    await this.audit.record(record, { actor: SYSTEM });
    return entries;
  }
}
