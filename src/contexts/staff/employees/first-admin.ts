import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { hashToken } from '../tokens/token-secret.js';
import { TokenStore } from '../tokens/token.store.js';
import { EmployeeStore } from './employee.store.js';

/**
 * At every start: ADMIN_TOKEN works for an admin, and earlier values of it work no longer; without the setting none of
 * them does. Instances that start together come to the same rows.
 */
@Injectable()
export class FirstAdmin implements OnApplicationBootstrap {
  private readonly logger = new Logger('Staff');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly employees: EmployeeStore,
    private readonly tokens: TokenStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const token = this.config.ADMIN_TOKEN;
    const revoked = await this.database.transaction(async () => {
      const now = Date.now();
      const hash = token === undefined ? '' : hashToken(token);
      if (token !== undefined) await this.makeWork(hash, now);
      return this.tokens.revokeOfEnvironment(hash, now);
    });
    if (revoked > 0) this.logger.log('ADMIN_TOKEN has changed: its former value is revoked.');
  }

  /** The employee who had the setting's token before, whatever they are called by now; else the one with our address. */
  private async makeWork(hash: string, now: number): Promise<void> {
    const holder = await this.tokens.holderOfEnvironment();
    const employeeId = holder ?? (await this.employees.ensureAdministrator('admin@localhost', now));
    await this.employees.change(employeeId, { role: 'admin', active: true });
    // Making it an admin's would raise whoever holds it.
    if (!(await this.tokens.ensureOfEnvironment(employeeId, hash, now))) {
      throw new Error('ADMIN_TOKEN is the access token of another employee already: choose a new value.');
    }
  }
}
