import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../../platform/audit/audit-record.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { hashToken } from '../tokens/token-secret.js';
import type { SessionEntity } from './session.entity.js';
import { type Client, newSessionSecret, type SignInMethod } from './session.js';
import { type AtProvider, SessionStore } from './session.store.js';

/** Sessions begin and end here, whatever the way in. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly store: SessionStore,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * Signs an employee in: every way in ends here, once it is sure who they are.
   * @param vouched by a provider, which may have asked for a second factor already
   * @returns the value of the cookie, which nothing else knows
   */
  async start(
    employee: { id: string; name: string },
    how: SignInMethod,
    client: Client,
    vouched: { isTwoFactor: boolean; identityId: string; providerSession: string | null } | null = null,
  ): Promise<string> {
    const secret = newSessionSecret();
    const now = Date.now();
    const stage = vouched?.isTwoFactor ? 'full' : await this.factors.stageOf(employee.id);
    await this.database.transaction(async () => {
      await this.store.removeEnded(employee.id, now);
      await this.store.add({
        id: newId(),
        employee_id: employee.id,
        hash: hashToken(secret),
        how,
        stage,
        created_at: now,
        last_used_at: now,
        confirmed_at: now,
        identity_id: vouched?.identityId ?? null,
        provider_session: vouched?.providerSession ?? null,
        address: client.address,
        user_agent: client.userAgent,
      });
      await this.audit.record(
        { action: 'session.started', target: { kind: 'employee', id: employee.id }, details: { how } },
        { actor: { kind: 'employee', ...employee } },
      );
    });
    return secret;
  }

  /** By the cookie's value; what is no session is ended already. */
  async endBySecret(secret: string): Promise<void> {
    await this.database.transaction(() => this.store.removeByHash(hashToken(secret)));
  }

  /** The second factor is done: everything is open, under another cookie. @returns its value */
  async advance(id: string): Promise<string> {
    const secret = newSessionSecret();
    await this.database.transaction(() => this.store.advance(id, hashToken(secret)));
    return secret;
  }

  /** @returns false: they have no such session */
  endOf(employeeId: string, id: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const wasThere = await this.store.remove(employeeId, id);
      const target = { kind: 'employee', id: employeeId };
      if (wasThere) await this.audit.record({ action: 'session.ended', target, details: { sessionId: id } });
      return wasThere;
    });
  }

  /** The provider, where they began, says that they are over there. In the caller's transaction. */
  async endAtProvider(condition: AtProvider, issuer: string): Promise<void> {
    for (const { id, employee_id } of await this.store.removeAtProvider(condition)) {
      const details = { sessionId: id, how: 'oidc', issuer };
      const target = { kind: 'employee', id: employee_id };
      await this.audit.record({ action: 'session.ended', target, details }, { actor: SYSTEM });
    }
  }

  /** Those that are open, the newest first. */
  of(employeeId: string): Promise<SessionEntity[]> {
    return this.database.read(() => this.store.list(employeeId, Date.now()));
  }

  /** Its owner has just proved again who they are. */
  async confirm(id: string): Promise<void> {
    await this.database.transaction(() => this.store.confirm(id, Date.now()));
  }

  /** Everywhere. */
  async endAll(employeeId: string): Promise<void> {
    await this.database.transaction(async () => {
      const target = { kind: 'employee', id: employeeId };
      if (await this.store.removeAll(employeeId)) await this.audit.record({ action: 'session.all-ended', target });
    });
  }

  /** Everywhere but here. */
  async endOthers(employeeId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const target = { kind: 'employee', id: employeeId };
      const ended = await this.store.removeOthers(employeeId, id);
      if (ended) await this.audit.record({ action: 'session.others-ended', target });
    });
  }
}
