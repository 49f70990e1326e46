import { Injectable } from '@nestjs/common';
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
  constructor(private readonly database: Database) {}

  byEmail(email: string): Promise<Account | undefined> {
    return this.find('e.email = ?', email);
  }

  byEmployee(employeeId: string): Promise<Account | undefined> {
    return this.find('e.id = ?', employeeId);
  }

  /** Whether an active admin can sign in. */
  async hasAdmin(): Promise<boolean> {
    const admins = await this.database.query(
      `SELECT e.id FROM employee e JOIN employee_password p ON p.employee_id = e.id
        WHERE e.role = 'admin' AND e.active = ? LIMIT 1`,
      [true],
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
