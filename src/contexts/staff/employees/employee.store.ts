import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import type { EmployeeRef } from '../contract.js';
import { EmployeeEntity } from './employee.entity.js';

/** Inside a transaction or a read unit, all of it. */
@Injectable()
export class EmployeeStore {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<EmployeeEntity | null> {
    return this.database.repository(EmployeeEntity).findOneBy({ id });
  }

  /** @throws DomainError `email-taken` */
  async add(employee: Omit<EmployeeEntity, 'preferences'>): Promise<void> {
    try {
      await this.database.repository(EmployeeEntity).insert(employee);
    } catch (error) {
      throw inWords(error, employee.email);
    }
  }

  /** @throws DomainError `email-taken` */
  async change(id: string, changes: Partial<EmployeeEntity>): Promise<void> {
    if (Object.keys(changes).length === 0) return;
    try {
      await this.database.repository(EmployeeEntity).update({ id }, changes);
    } catch (error) {
      throw inWords(error, changes.email);
    }
  }

  /** Whether an active admin has a way in. */
  async hasAdmin(): Promise<boolean> {
    const admins = await this.database.query(
      `SELECT e.id FROM employee e
        WHERE e.role = 'admin' AND e.active = ?
          AND (EXISTS (SELECT 1 FROM access_token t WHERE t.employee_id = e.id AND t.revoked_at IS NULL)
               OR EXISTS (SELECT 1 FROM employee_password p WHERE p.employee_id = e.id))
        LIMIT 1`,
      [true],
    );
    return admins.length > 0;
  }

  /** @throws DomainError `email-taken` */
  async requireFreeEmail(email: string): Promise<void> {
    if (await this.database.repository(EmployeeEntity).existsBy({ email })) throw taken(email);
  }

  /** The newest first; `before` is the last id of the page before. */
  list(count: number, before: string | undefined): Promise<EmployeeEntity[]> {
    return this.database.repository(EmployeeEntity).find({
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: count,
    });
  }

  async references(ids: string[]): Promise<EmployeeRef[]> {
    const rows = await this.database.query<EmployeeRef>(
      `SELECT id, name, active, avatar_file_id AS avatarFileId FROM employee WHERE id IN (${placeholders(ids)})`,
      ids,
    );
    return rows.map((row) => ({ ...row, active: Boolean(row.active) }));
  }

  /** Whoever has this address; made where there is nobody. @returns their id */
  async ensureAdministrator(email: string, now: number): Promise<string> {
    const row = { id: newId(), name: 'Administrator', email, role: 'admin', active: true, created_at: now };
    await this.database.insert('employee', [row], dialect.ignoreDuplicate('email'));
    const [found] = await this.database.query<{ id: string }>('SELECT id FROM employee WHERE email = ?', [email]);
    return found!.id;
  }

  /** Ids of the active admins. Changes wait for each other here, so that two cannot demote one another at the same moment. */
  async lockAdmins(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM employee WHERE role = ? AND active = ? ORDER BY id ${dialect.forUpdate}`,
      ['admin', true],
    );
    return rows.map((row) => row.id);
  }
}

/** The unique index is what decides, also between parallel requests. */
function inWords(error: unknown, email: string | undefined): unknown {
  return dialect.isUniqueViolation(error) ? taken(email) : error;
}

const taken = (email: string | undefined) =>
  conflict('email-taken', `Another employee has the e-mail "${email}" already. Use a different one, or change theirs.`);
