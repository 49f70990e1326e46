import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { hashToken } from '../tokens/token-secret.js';
import { type Client, newSessionSecret, type SignInMethod } from './session.js';
import { SessionStore } from './session.store.js';

/** Sessions begin and end here, whatever the way in. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly store: SessionStore,
  ) {}

  /**
   * Signs an employee in: every way in ends here, once it is sure who they are.
   * @returns the value of the cookie, which nothing else knows
   */
  async start(employeeId: string, how: SignInMethod, client: Client): Promise<string> {
    const secret = newSessionSecret();
    const now = Date.now();
    await this.database.transaction(async () => {
      await this.store.removeEnded(employeeId, now);
      await this.store.add({
        id: newId(),
        employee_id: employeeId,
        hash: hashToken(secret),
        how,
        created_at: now,
        last_used_at: now,
        confirmed_at: now,
        address: client.address,
        user_agent: client.userAgent,
      });
    });
    return secret;
  }

  /** By the cookie's value; what is no session is ended already. */
  async endBySecret(secret: string): Promise<void> {
    await this.database.transaction(() => this.store.removeByHash(hashToken(secret)));
  }

  async end(id: string): Promise<void> {
    await this.database.transaction(() => this.store.remove(id));
  }

  /** Everywhere. */
  async endAll(employeeId: string): Promise<void> {
    await this.database.transaction(() => this.store.removeAll(employeeId));
  }
}
