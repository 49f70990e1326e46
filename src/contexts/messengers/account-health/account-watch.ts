import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CLOCKS_MS } from '../../../platform/clocks.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { PeriodicWorker } from '../../../platform/periodic-worker.js';
import { nextCheckDelay, usualCheckDelay } from './next-check.js';
import { CheckAccount } from './check-account.command.js';

const LOOK_EVERY_MS = 2_000;
/** Registering a webhook makes the messenger call it: by then this service listens. */
const UNTIL_LISTENING_MS = 5_000;
/** Whoever takes an account has so long; then it is looked at again. */
const TAKEN_MS = 60_000;
/** How long one waits that was stopped so many times in a row: SQL, arms of a CASE. */
const STOPPED_DELAYS =
  [1, 2, 3, 4, 5].map((stops) => `WHEN stops <= ${stops} THEN ${nextCheckDelay(stops - 1)}`).join(' ') +
  ` ELSE ${nextCheckDelay(5)}`;
/** One whose messenger does not answer must not hold back the others for long. */
const AT_ONCE = 8;

/**
 * Looks at every account after a start and then from time to time, and at unhealthy ones when their time has come, so that
 * their queues resume by themselves.
 */
@Injectable()
export class AccountWatch extends PeriodicWorker {
  private readonly logger = new Logger(AccountWatch.name);
  private lookedAtAll = false;

  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    config: Config,
  ) {
    super(config);
  }

  protected get everyMs(): number {
    return Math.min(LOOK_EVERY_MS, this.checkEveryMs / 4);
  }

  private get checkEveryMs(): number {
    return this.config.ACCOUNT_CHECK_SECONDS * 1000;
  }

  protected async work(): Promise<void> {
    if (!this.lookedAtAll) await this.lookAtAll();
    this.lookedAtAll = true;
    const due = await this.due();
    while (due.length > 0) await Promise.all(due.splice(0, AT_ONCE).map((id) => this.check(id)));
  }

  protected report(error: unknown): void {
    this.logger.warn({ err: error }, 'The accounts could not be looked at.');
  }

  /** After a start: PUBLIC_URL may have changed, or another installation may have taken a webhook meanwhile. */
  private async lookAtAll(): Promise<void> {
    const soon = `${dialect.now} + ${UNTIL_LISTENING_MS}`;
    await this.database.execute(
      `UPDATE account SET next_check_at = ${soon} WHERE state = 'linked' AND (next_check_at IS NULL OR next_check_at > ${soon})`,
    );
  }

  private async check(id: string): Promise<void> {
    try {
      await this.commands.execute(new CheckAccount(id));
    } catch (error) {
      this.logger.warn({ err: error, accountId: id }, 'An account could not be looked at; it is tried again.');
    }
  }

  /**
   * Takes the accounts whose time has come, or lies further ahead than it is ever set: the clock was put back since.
   * Another instance finds their time moved.
   */
  private async due(): Promise<string[]> {
    const { now } = dialect;
    const usual = Math.max(TAKEN_MS, usualCheckDelay(this.checkEveryMs, 1));
    const rows = await this.database.query<{ id: string; next_check_at: string | number | null }>(
      `SELECT id, next_check_at FROM account WHERE state = 'linked' AND (next_check_at <= ${now} OR next_check_at IS NULL
       OR next_check_at > ${now} + ${CLOCKS_MS} + CASE WHEN healthy THEN ${usual} ${STOPPED_DELAYS} END)`,
    );
    const mine: string[] = [];
    for (const { id, next_check_at } of rows) {
      // Linked, or given a new key, just now: all was well with it.
      if (next_check_at === null) {
        await this.database.execute(
          `UPDATE account SET next_check_at = ${now} + ? WHERE id = ? AND next_check_at IS NULL`,
          [usualCheckDelay(this.checkEveryMs, Math.random()), id],
        );
        continue;
      }
      const taken = await this.database.execute(
        `UPDATE account SET next_check_at = ${now} + ${TAKEN_MS} WHERE id = ? AND next_check_at = ?`,
        [id, next_check_at],
      );
      if (taken === 1) mine.push(id);
    }
    return mine;
  }
}
