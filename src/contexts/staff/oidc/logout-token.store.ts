import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { LOGOUT_REFUSED, OIDC_EXPIRED } from './refusals.js';

@Injectable()
export class LogoutTokenStore {
  constructor(private readonly database: Database) {}

  /** Once only, whichever instance it comes to. In the caller's transaction. @throws DomainError `logout-token-not-valid` */
  async use(hash: string, expiresAt: number): Promise<void> {
    await this.database.execute('DELETE FROM logout_token WHERE expires_at < ?', [Date.now()]);
    try {
      await this.database.insert('logout_token', [{ hash, expires_at: expiresAt }]);
    } catch (error) {
      throw dialect.isUniqueViolation(error) ? LOGOUT_REFUSED : error;
    }
  }

  /** Nobody comes in by this session of the provider any more. In the caller's transaction, before it ends those here. */
  async end(providerSession: string, expiresAt: number): Promise<void> {
    const row = { hash: providerSession, expires_at: expiresAt };
    await this.database.insert('logout_token', [row], dialect.ignoreDuplicate('hash'));
  }

  /**
   * Somebody may come back from the provider while their session there ends. In the transaction that has begun theirs
   * here: one of the two waits for the other. @throws DomainError `oidc-expired`
   */
  async requireOpen(providerSession: string | null): Promise<void> {
    if (providerSession === null) return;
    const sql = `SELECT hash FROM logout_token WHERE hash = ? ${dialect.forUpdate}`;
    if ((await this.database.query(sql, [providerSession])).length > 0) throw OIDC_EXPIRED;
  }
}
