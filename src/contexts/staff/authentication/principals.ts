import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/access.js';
import { type KnownToken, PrincipalCache } from './principal-cache.js';
import { hashToken } from './token-secret.js';

/** `last_used_at` is for people: exact to the minute is enough. */
const USE_NOTED_EVERY_MS = 60_000;

/** Whom an access token speaks for. */
@Injectable()
export class Principals {
  private readonly logger = new Logger('Staff');
  private readonly cache = new PrincipalCache();

  constructor(private readonly database: Database) {}

  /** Undefined alike for tokens that are unknown, revoked, or of an employee who is not active. */
  async of(token: string): Promise<Principal | undefined> {
    const hash = hashToken(token);
    const known = this.cache.get(hash, performance.now()) ?? (await this.lookUp(hash));
    if (!known) return undefined;
    await this.noteUse(known, Date.now());
    return known.principal;
  }

  /** To be called inside the transaction that changes tokens or employees: from its commit on, nothing old is used. */
  forgetAfterCommit(): void {
    this.database.afterCommit(() => this.cache.clear());
  }

  private async lookUp(hash: string): Promise<KnownToken | undefined> {
    const keep = this.cache.beginLookUp(performance.now());
    const [row] = await this.database.read(() =>
      this.database.query<Row>(
        `SELECT t.id AS token_id, t.last_used_at, e.id, e.name, e.email, e.role
           FROM access_token t JOIN employee e ON e.id = t.employee_id
          WHERE t.hash = ? AND t.revoked_at IS NULL AND e.active = ?`,
        [hash, true],
      ),
    );
    if (!row) return undefined;
    const known: KnownToken = {
      tokenId: row.token_id,
      principal: Object.freeze({
        employeeId: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        via: 'token',
        credentialId: row.token_id,
      }),
      lastUsedAt: row.last_used_at === null ? null : Number(row.last_used_at),
    };
    keep(hash, known);
    return known;
  }

  private async noteUse(token: KnownToken, now: number): Promise<void> {
    const due = now - USE_NOTED_EVERY_MS;
    if (token.lastUsedAt !== null && token.lastUsedAt > due) return;
    token.lastUsedAt = now;
    try {
      await this.database.transaction(() =>
        this.database.execute(
          'UPDATE access_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
          [now, token.tokenId, due],
        ),
      );
    } catch (error) {
      // A note for people; the request itself must not fail for it.
      this.logger.warn(`The use of the access token ${token.tokenId} could not be noted: ${String(error)}`);
    }
  }
}

interface Row {
  token_id: string;
  last_used_at: string | number | null;
  id: string;
  name: string;
  email: string;
  role: Principal['role'];
}
