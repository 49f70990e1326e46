import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { Role } from '../employees/role.js';

/** An employee who wants in by a password. */
export interface Account {
  id: string;
  name: string;
  email: string;
  role: Role;
  active: boolean;
  /** Null: they have no password. */
  hash: string | null;
}

@Injectable()
export class PasswordStore {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  byEmail(email: string): Promise<Account | undefined> {
    return this.find('e.email = ?', email);
  }

  byEmployee(employeeId: string): Promise<Account | undefined> {
    return this.find('e.id = ?', employeeId);
  }

  /** Whether an active admin can sign in, with a password or at the provider. */
  async hasAdmin(): Promise<boolean> {
    const issuer = this.config.OIDC_ISSUER?.replace(/\/$/, '') ?? '';
    const admins = await this.database.query(
      `SELECT e.id FROM employee e
        WHERE e.role = 'admin' AND e.active = ?
          AND (EXISTS (SELECT 1 FROM employee_password p WHERE p.employee_id = e.id)
               OR EXISTS (SELECT 1 FROM employee_identity i WHERE i.employee_id = e.id AND i.issuer IN (?, ?)))
        LIMIT 1`,
      [true, issuer, `${issuer}/`],
    );
    return admins.length > 0;
  }

  /** Inside a transaction: nobody changes them, nor their password, until its end. */
  async lock(employeeId: string): Promise<Account | undefined> {
    await this.database.query(`SELECT id FROM employee WHERE id = ? ${dialect.forUpdate}`, [employeeId]);
    return this.byEmployee(employeeId);
  }

  async set(employeeId: string, hash: string): Promise<void> {
    await this.database.insert(
      'employee_password',
      [{ employee_id: employeeId, hash, changed_at: Date.now() }],
      dialect.updateDuplicate('employee_id', ['hash', 'changed_at']),
    );
  }

  private async find(condition: string, value: string): Promise<Account | undefined> {
    const [row] = await this.database.read(() =>
      this.database.query<Account>(
        `SELECT e.id, e.name, e.email, e.role, e.active, p.hash
           FROM employee e LEFT JOIN employee_password p ON p.employee_id = e.id
          WHERE ${condition}`,
        [value],
      ),
    );
    return row && { ...row, active: Boolean(row.active) };
  }
}
