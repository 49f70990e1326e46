import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { Principal, Stage } from '../../../platform/http/access.js';
import { SessionEntity } from './session.entity.js';

/** A session that is open, and whose it is. */
export interface OpenSession {
  id: string;
  lastUsedAt: number;
  confirmedAt: number;
  stage: Stage;
  employee: { id: string; name: string; email: string; role: Principal['role'] };
}

/** Sessions that began with this account of the provider, in this session there, or both. */
export type AtProvider = Partial<Record<'identity_id' | 'provider_session', string>>;

@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async add(session: SessionEntity): Promise<void> {
    await this.database.insert('employee_session', [{ ...session }]);
  }

  /** Undefined alike when it is unknown, ended, too old, or of an employee who is not active. */
  async open(key: string, now: number, by: 'hash' | 'id' = 'hash'): Promise<OpenSession | undefined> {
    const [row] = await this.database.read(() =>
      this.database.query<Row>(
        `SELECT s.id AS session_id, s.last_used_at, s.confirmed_at, s.stage, e.id, e.name, e.email, e.role
           FROM employee_session s JOIN employee e ON e.id = s.employee_id
          WHERE s.${by} = ? AND s.last_used_at > ? AND s.created_at > ? AND e.active = ?`,
        [key, ...this.ends(now), true],
      ),
    );
    if (!row) return undefined;
    const { session_id, last_used_at, confirmed_at, stage, ...employee } = row;
    return { id: session_id, lastUsedAt: Number(last_used_at), confirmedAt: Number(confirmed_at), stage, employee };
  }

  async noteUse(id: string, now: number, due: number): Promise<void> {
    await this.database.execute('UPDATE employee_session SET last_used_at = ? WHERE id = ? AND last_used_at <= ?', [
      now,
      id,
      due,
    ]);
  }

  /** Of one employee, those that have ended by themselves. */
  async removeEnded(employeeId: string, now: number): Promise<void> {
    await this.database.execute(
      'DELETE FROM employee_session WHERE employee_id = ? AND (last_used_at <= ? OR created_at <= ?)',
      [employeeId, ...this.ends(now)],
    );
  }

  /** Of one employee, those that are open, the newest first. */
  list(employeeId: string, now: number): Promise<SessionEntity[]> {
    const [usedAfter, begunAfter] = this.ends(now);
    return this.database.repository(SessionEntity).find({
      where: { employee_id: employeeId, last_used_at: MoreThan(usedAfter), created_at: MoreThan(begunAfter) },
      order: { id: 'DESC' },
    });
  }

  /** Under another cookie. */
  async advance(id: string, hash: string): Promise<void> {
    await this.database.execute("UPDATE employee_session SET hash = ?, stage = 'full' WHERE id = ?", [hash, id]);
  }

  async confirm(id: string, now: number): Promise<void> {
    await this.database.execute('UPDATE employee_session SET confirmed_at = ? WHERE id = ?', [now, id]);
  }

  /** @returns false: they have no such session */
  async remove(employeeId: string, id: string): Promise<boolean> {
    const removed = await this.database.execute('DELETE FROM employee_session WHERE id = ? AND employee_id = ?', [
      id,
      employeeId,
    ]);
    return removed > 0;
  }

  async removeByHash(hash: string): Promise<void> {
    await this.database.execute('DELETE FROM employee_session WHERE hash = ?', [hash]);
  }

  /** In the caller's transaction. @returns those that were there */
  async removeAtProvider(condition: AtProvider): Promise<Array<{ id: string; employee_id: string }>> {
    const columns = Object.keys(condition).map((column) => `${column} = ?`);
    if (columns.length === 0) return [];
    const found = await this.database.query<{ id: string; employee_id: string }>(
      `SELECT id, employee_id FROM employee_session WHERE ${columns.join(' AND ')} ORDER BY id ${dialect.forUpdate}`,
      Object.values(condition),
    );
    for (const { id } of found) await this.database.execute('DELETE FROM employee_session WHERE id = ?', [id]);
    return found;
  }

  /** @returns whether there were any */
  async removeAll(employeeId: string): Promise<boolean> {
    return (await this.database.execute('DELETE FROM employee_session WHERE employee_id = ?', [employeeId])) > 0;
  }

  /** @returns whether there were any */
  async removeOthers(employeeId: string, id: string): Promise<boolean> {
    const sql = 'DELETE FROM employee_session WHERE employee_id = ? AND id <> ?';
    return (await this.database.execute(sql, [employeeId, id])) > 0;
  }

  /** Before which time a session must have been used last, and have begun, to be over. */
  private ends(now: number): [number, number] {
    return [now - this.config.SESSION_IDLE_HOURS * 3_600_000, now - this.config.SESSION_MAX_DAYS * 86_400_000];
  }
}

interface Row {
  session_id: string;
  last_used_at: string | number;
  confirmed_at: string | number;
  stage: Stage;
  id: string;
  name: string;
  email: string;
  role: Principal['role'];
}
