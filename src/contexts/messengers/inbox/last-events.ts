import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** How much of it a crash may lose. */
const WRITE_AFTER_MS = 2_000;

/**
 * When each account's messenger was heard last: noted in memory by the inbox, written down a little later, so that taking a
 * callback in costs nothing more, and no two of them wait for the account's row.
 */
@Injectable()
export class LastEvents implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LastEvents.name);
  private readonly heard = new Map<string, number>();
  private unwritten = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  note(accountId: string, at: number): void {
    this.heard.set(accountId, at);
    this.unwritten.add(accountId);
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  /** The later of what this process has heard and what is stored. */
  of(account: { id: string; last_event_at: number | null }): number | null {
    const heard = this.heard.get(account.id);
    return heard === undefined ? account.last_event_at : Math.max(heard, account.last_event_at ?? 0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.write();
  }

  private async write(): Promise<void> {
    this.timer = null;
    const accounts = this.unwritten;
    this.unwritten = new Set();
    for (const id of accounts) {
      const at = this.heard.get(id)!;
      try {
        await this.database.execute(
          'UPDATE account SET last_event_at = ? WHERE id = ? AND (last_event_at IS NULL OR last_event_at < ?)',
          [at, id, at],
        );
      } catch (error) {
        // The next event writes it again; it is only shown.
        this.logger.debug({ err: error }, 'The time of the last event could not be stored.');
      }
    }
  }
}
