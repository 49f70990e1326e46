import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import { nthSlug, slugFrom } from './slug.js';

const TRIES = 50;

/** Addresses of entry pages. One stays for ever, also when the bot is renamed or linked again: it is printed and shared. */
@Injectable()
export class AccountSlugs {
  constructor(private readonly database: Database) {}

  /** Gives an account its slug, in the caller's transaction; one that has it keeps it. */
  async assign(accountId: string, uri: string, name: string): Promise<void> {
    const wanted = slugFrom(uri, name);
    for (let n = 1; n <= TRIES; n++) {
      if (await this.take(accountId, nthSlug(wanted, n))) return;
    }
    await this.take(accountId, `${wanted.slice(0, 20)}-${newId()}`);
  }

  /** The unique index decides, also between two accounts that are linked at this moment. */
  private async take(accountId: string, slug: string): Promise<boolean> {
    try {
      await this.database.execute('UPDATE account SET slug = ? WHERE id = ? AND slug IS NULL', [slug, accountId]);
      return true;
    } catch (error) {
      if (dialect.isUniqueViolation(error)) return false;
      throw error;
    }
  }
}
