import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { PeriodicWorker } from '../periodic-worker.js';
import { sealedColumns } from './sealed-column.js';
import { Secrets } from './secrets.js';
import { SealedValuesStore } from './sealed-values.store.js';

/** An instance that does not have the new key yet goes on sealing under the former one alone. */
const LOOK_EVERY_MS = 60_000;
/** More names would hide the sentence. */
const MOST_NAMES = 20;

/**
 * A changed SECRET_KEY. The start tries every sealed value before anything is written, and whatever is outdated is sealed
 * anew beside the other work.
 */
@Injectable()
export class KeyRotation extends PeriodicWorker implements OnModuleInit {
  private readonly logger = new Logger('SecretKey');
  protected readonly everyMs = LOOK_EVERY_MS;
  private said = false;
  private readonly store: SealedValuesStore;

  constructor(
    database: Database,
    dataSource: DataSource,
    private readonly secrets: Secrets,
    config: Config,
  ) {
    super(config);
    const here = sealedColumns().filter(({ entity }) => dataSource.hasMetadata(entity as new () => object));
    this.store = new SealedValuesStore(database, secrets, here);
  }

  /** Running on, every callback and every answer would fail one by one; and a mistyped key would seal what is new. */
  async onModuleInit(): Promise<void> {
    const { unreadable, foreign } = await this.store.look();
    if (unreadable.length > 0) throw new Error(`${UNREADABLE}\n${namesOf(unreadable)}`);
    if (foreign.length > 0) throw new Error(`${FOREIGN}\n${namesOf(foreign)}`);
  }

  protected async work(): Promise<boolean> {
    const resealed = await this.store.reseal();
    if (resealed > 0) this.logger.log({ resealed }, 'Secrets of the database are sealed under the present keys.');
    if (this.secrets.rotating && !this.said) this.said = await this.tell();
    return !this.secrets.rotating;
  }

  protected report(error: unknown): void {
    this.logger.warn({ err: error }, 'The secrets of the database could not be sealed anew; it is tried again.');
  }

  /** @returns whether the former key may go */
  private async tell(): Promise<boolean> {
    const { unreadable, foreign, outdated } = await this.store.look();
    if (unreadable.length + foreign.length + outdated > 0) return false;
    this.logger.log(MAY_GO);
    return true;
  }
}

export const UNREADABLE =
  'SECRET_KEY is not the one these were encrypted under, nor is SECRET_KEY_PREVIOUS. Start with the former key, or name it as ' +
  'SECRET_KEY_PREVIOUS beside the new one:';
export const FOREIGN =
  'Another instance has sealed these under a new SECRET_KEY that is not the one here, so nothing was sealed. Give all ' +
  'instances the same SECRET_KEY; or, to give the other one up, run the command "reseal" once:';
export const MAY_GO =
  'Every secret of the database opens with SECRET_KEY alone. Once all instances have it, SECRET_KEY_PREVIOUS may be removed.';

const namesOf = (names: string[]): string =>
  [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? [`and ${names.length - MOST_NAMES} more`] : [])]
    .map((name) => `  ${name}`)
    .join('\n');
