import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { PasswordStore } from '../passwords/password.store.js';

/**
 * While no admin can sign in, each start writes a one-time link for the first: into a file that only the operator can
 * read, and to a terminal. Never into a log, which others read and keep.
 */
@Injectable()
export class SetupLink implements OnApplicationBootstrap {
  private readonly logger = new Logger('Staff');
  /** Beside the folder of the files: on the volume, in Docker. */
  private readonly file: string;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly passwords: PasswordStore,
  ) {
    this.file = join(dirname(config.FILES_DIR), 'setup-link.txt');
  }

  async onApplicationBootstrap(): Promise<void> {
    // Whoever set it has a way in.
    if (this.config.ADMIN_TOKEN !== undefined || (await this.passwords.hasAdmin())) return;
    const { link } = await this.database.transaction(() => this.links.issue('setup', {}));
    const isTerminal = process.stdout.isTTY;
    if (isTerminal) process.stdout.write(`\nMake the first admin, within an hour: ${link}\n\n`);
    try {
      await this.write(`${link}\n`);
      this.logger.log(`There is no admin yet: open the link in ${this.file}. It works once, for an hour.`);
    } catch (error) {
      if (isTerminal) return;
      this.logger.error(
        `There is no admin yet, and the link to make one could not be written to ${this.file} (${String(error)}). ` +
          'Let the service write there, or set ADMIN_TOKEN, and start it again.',
      );
    }
  }

  async remove(): Promise<void> {
    await rm(this.file, { force: true }).catch(() => undefined);
  }

  private async write(text: string): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    // The mode counts for a new file only.
    await rm(this.file, { force: true });
    await writeFile(this.file, text, { mode: 0o600, flag: 'wx' });
    await chmod(this.file, 0o600);
  }
}
