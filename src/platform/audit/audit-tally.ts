import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../domain-error.js';
import { currentRequest } from '../http/request-context.js';
import type { AuditRecord } from './audit-record.js';
import { actorOf, Audit, type AuditOrigin } from './audit.js';

const EVERY_MS = 60_000;
/** More kinds a minute are told of together: nobody shall fill memory or table. */
const MOST_KINDS = 200;

interface Tally {
  record: AuditRecord;
  origin: AuditOrigin;
  more: number;
}

/**
 * For what somebody can do as often as they like, such as being refused: the first of a minute is an entry at once, all
 * others of it are one together, with how many they were.
 */
@Injectable()
export class AuditTally implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Audit');
  private readonly tallies = new Map<string, Tally>();
  private readonly timer = setInterval(() => void this.flush(), EVERY_MS).unref();

  constructor(private readonly audit: Audit) {}

  /** Nobody waits for it, and nothing fails with it. */
  add(record: AuditRecord, { request = currentRequest(), actor = actorOf(request), address }: AuditOrigin = {}): void {
    const { action, target, details } = record;
    const key = JSON.stringify([actor.kind, actor.id, action, target.id, details]);
    const known = this.tallies.get(key);
    if (known) {
      known.more++;
      return;
    }
    if (this.tallies.size < MOST_KINDS) {
      const origin = { request, actor, address };
      this.tallies.set(key, { record, origin, more: 0 });
      void this.write(record, origin);
      return;
    }
    const others = this.tallies.get(action);
    if (others) others.more++;
    else {
      const all = { ...record, target: { ...target, id: null }, details: {} };
      this.tallies.set(action, { record: all, origin: { actor: { kind: actor.kind, id: null, name: null } }, more: 1 });
    }
  }

  /** Where this is refused, that is an entry too, with the slug of why. Outside of a transaction. */
  async refusals<T>(record: Omit<AuditRecord, 'outcome' | 'details'>, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) {
        const outcome = error.kind === 'unavailable' ? 'failed' : 'refused';
        this.add({ ...record, outcome, details: { reason: error.slug } });
      }
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  private async flush(): Promise<void> {
    const repeated = [...this.tallies.values()].filter(({ more }) => more > 0);
    this.tallies.clear();
    for (const { record, origin, more } of repeated) {
      await this.write({ ...record, details: { ...record.details, times: more } }, origin);
    }
  }

  private async write(record: AuditRecord, origin: AuditOrigin): Promise<void> {
    await this.audit.record(record, origin).catch((error: unknown) => this.logger.error(error));
  }
}
