import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import type { Principal, Scope } from '../../../platform/http/access.js';
import { newId } from '../../../platform/ids.js';
import { AccessTokenEntity } from './access-token.entity.js';

/** A token that works, and whom it speaks for. */
export interface WorkingToken {
  id: string;
  lastUsedAt: number | null;
  scopes: Scope[];
  employee: { id: string; name: string; email: string; role: Principal['role'] };
}

@Injectable()
export class TokenStore {
  constructor(private readonly database: Database) {}

  async add(token: AccessTokenEntity): Promise<void> {
    await this.database.repository(AccessTokenEntity).insert(token);
  }

  /** Undefined alike when it is unknown, revoked, too old, or of an employee who is not active. */
  async working(key: string, now: number, by: 'hash' | 'id' = 'hash'): Promise<WorkingToken | undefined> {
    const [row] = await this.database.read(() =>
      this.database.query<Row>(
        `SELECT t.id AS token_id, t.last_used_at, t.scopes, e.id, e.name, e.email, e.role
           FROM access_token t JOIN employee e ON e.id = t.employee_id
          WHERE t.${by} = ? AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?) AND e.active = ?`,
        [key, now, true],
      ),
    );
    if (!row) return undefined;
    const { token_id, last_used_at, scopes, ...employee } = row;
    const lastUsedAt = last_used_at === null ? null : Number(last_used_at);
    return { id: token_id, lastUsedAt, scopes: scopes.split(',') as Scope[], employee };
  }

  async noteUse(id: string, now: number, due: number): Promise<void> {
    await this.database.execute(
      'UPDATE access_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
      [now, id, due],
    );
  }

  /** Of one employee, the newest first, revoked ones too; `before` is the last id of the page before. */
  list(employeeId: string, count: number, before: string | undefined): Promise<AccessTokenEntity[]> {
    return this.database.repository(AccessTokenEntity).find({
      where: { employee_id: employeeId, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: count,
    });
  }

  find(employeeId: string, id: string): Promise<AccessTokenEntity | null> {
    return this.database.repository(AccessTokenEntity).findOneBy({ id, employee_id: employeeId });
  }

  async revoke(id: string): Promise<void> {
    await this.database.repository(AccessTokenEntity).update({ id, revoked_at: IsNull() }, { revoked_at: Date.now() });
  }

  /** Who had the token of the setting ADMIN_TOKEN last. */
  async holderOfEnvironment(): Promise<string | undefined> {
    const [holder] = await this.database.query<{ id: string }>(
      'SELECT employee_id AS id FROM access_token WHERE from_environment = ? ORDER BY id DESC LIMIT 1',
      [true],
    );
    return holder?.id;
  }

  /** The setting's token works for this employee from now on. @returns false: it is another's already */
  async ensureOfEnvironment(employeeId: string, hash: string, now: number): Promise<boolean> {
    const token = { id: newId(), employee_id: employeeId, name: 'ADMIN_TOKEN', hash, from_environment: true };
    const times = { created_at: now, last_used_at: null, revoked_at: null };
    await this.database.insert('access_token', [{ ...token, ...times }], dialect.ignoreDuplicate('hash'));
    const own = await this.database.execute(
      'UPDATE access_token SET revoked_at = NULL, from_environment = ? WHERE hash = ? AND employee_id = ?',
      [true, hash, employeeId],
    );
    return own > 0;
  }

  /** Whatever else the setting once was. @returns how many */
  revokeOfEnvironment(except: string, now: number): Promise<number> {
    return this.database.execute(
      'UPDATE access_token SET revoked_at = ? WHERE from_environment = ? AND hash <> ? AND revoked_at IS NULL',
      [now, true, except],
    );
  }
}

interface Row {
  token_id: string;
  last_used_at: string | number | null;
  scopes: string;
  id: string;
  name: string;
  email: string;
  role: Principal['role'];
}
