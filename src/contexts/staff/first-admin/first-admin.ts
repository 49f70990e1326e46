import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import { hashToken } from '../authentication/token-secret.js';

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
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const token = this.config.ADMIN_TOKEN;
    const revoked = await this.database.transaction(async () => {
      const now = Date.now();
      const hash = token === undefined ? '' : hashToken(token);
      if (token !== undefined) await this.makeWork(hash, now);
      return this.database.execute(
        'UPDATE access_token SET revoked_at = ? WHERE from_environment = ? AND hash <> ? AND revoked_at IS NULL',
        [now, true, hash],
      );
    });
    if (revoked > 0) this.logger.log('ADMIN_TOKEN has changed: its former value is revoked.');
  }

  private async makeWork(hash: string, now: number): Promise<void> {
    const employeeId = await this.administrator(now);
    await this.database.insert(
      'access_token',
      [
        {
          id: newId(),
          employee_id: employeeId,
          name: 'ADMIN_TOKEN',
          hash,
          from_environment: true,
          created_at: now,
          last_used_at: null,
          revoked_at: null,
        },
      ],
      dialect.ignoreDuplicate('hash'),
    );
    const own = await this.database.execute(
      'UPDATE access_token SET revoked_at = NULL, from_environment = ? WHERE hash = ? AND employee_id = ?',
      [true, hash, employeeId],
    );
    // Making it an admin's would raise whoever holds it.
    if (own === 0) throw new Error('ADMIN_TOKEN is the access token of another employee already: choose a new value.');
  }

  /** The employee who had the setting's token before, whatever they are called by now; else the one with our address. */
  private async administrator(now: number): Promise<string> {
    const [holder] = await this.database.query<{ id: string }>(
      'SELECT employee_id AS id FROM access_token WHERE from_environment = ? ORDER BY id DESC LIMIT 1',
      [true],
    );
    const id = holder?.id ?? (await this.employeeWithOurAddress(now));
    await this.database.execute('UPDATE employee SET role = ?, active = ? WHERE id = ?', ['admin', true, id]);
    return id;
  }

  private async employeeWithOurAddress(now: number): Promise<string> {
    const email = 'admin@localhost';
    const row = { id: newId(), name: 'Administrator', email, role: 'admin', active: true, created_at: now };
    await this.database.insert('employee', [row], dialect.ignoreDuplicate('email'));
    const [found] = await this.database.query<{ id: string }>('SELECT id FROM employee WHERE email = ?', [email]);
    return found!.id;
  }
}
