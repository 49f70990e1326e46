import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { conflict, invalidField } from '../../../platform/domain-error.js';
import type { Stage } from '../../../platform/http/access.js';
import { SignInGuard } from '../../../platform/limits/sign-in-guard.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import type { Role } from '../employees/role.js';
import type { Client } from '../sessions/session.js';
import { hashToken } from '../tokens/token-secret.js';
import { counterOf, newRecoveryCodes, newTotpSecret, tidyCode, totpUri } from './codes.js';
import { SecondFactorStore } from './second-factor.store.js';

/** Codes of an app on the phone, beside the password. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly guard: SignInGuard,
    private readonly secrets: Secrets,
    private readonly store: SecondFactorStore,
  ) {}

  /** How far a password alone brings somebody. */
  async stageOf(employeeId: string): Promise<Stage> {
    const { role, sealedSecret } = await this.store.state(employeeId);
    if (sealedSecret !== null) return 'second-factor';
    return this.isRequired(role) ? 'enrolment' : 'full';
  }

  async stateOf(employeeId: string): Promise<{ enabled: boolean; required: boolean; recoveryCodesLeft: number }> {
    const { role, sealedSecret, recoveryCodes } = await this.store.state(employeeId);
    return { enabled: sealedSecret !== null, required: this.isRequired(role), recoveryCodesLeft: recoveryCodes };
  }

  /** A new app: it counts once a code of it was sent. */
  async begin(employeeId: string): Promise<{ secret: string; uri: string }> {
    const secret = newTotpSecret();
    const { email } = await this.store.state(employeeId);
    await this.database.transaction(() => this.store.begin(employeeId, this.secrets.encrypt(secret, employeeId)));
    return { secret, uri: totpUri(secret, email) };
  }

  /** @returns the recovery codes, which nobody can show again. @throws DomainError `validation`, `no-enrolment`, `too-many-attempts` */
  async enable(employeeId: string, code: string, client: Client): Promise<string[]> {
    await this.guard.before('second-factor', employeeId, client.address);
    const { pendingSecret } = await this.store.state(employeeId);
    if (pendingSecret === null) throw NOT_BEGUN;
    const now = Date.now();
    const counter = counterOf(this.secrets.decrypt(pendingSecret, employeeId), code, now);
    if (counter === null) throw WRONG;
    await this.guard.succeeded('second-factor', employeeId, client.address);
    return this.database.transaction(async () => {
      if (!(await this.store.enable(employeeId, pendingSecret, counter, now))) throw NOT_BEGUN;
      await this.audit.record({ action: 'second-factor.enabled', target: { kind: 'employee', id: employeeId } });
      return this.newRecoveryCodes(employeeId);
    });
  }

  /** A code of the app, or a recovery code. Each counts once. @throws DomainError `validation`, `too-many-attempts` */
  async check(employeeId: string, code: string, client: Client): Promise<void> {
    await this.guard.before('second-factor', employeeId, client.address);
    const { sealedSecret } = await this.store.state(employeeId);
    const target = { kind: 'employee', id: employeeId };
    if (sealedSecret === null || !(await this.counts(employeeId, sealedSecret, code))) {
      await this.audit.record({ action: 'second-factor.refused', target, outcome: 'refused' });
      throw WRONG;
    }
    await this.guard.succeeded('second-factor', employeeId, client.address);
  }

  /** The earlier ones count no more. @throws DomainError `no-second-factor` */
  async renewRecoveryCodes(employeeId: string): Promise<string[]> {
    const { sealedSecret } = await this.store.state(employeeId);
    if (sealedSecret === null) throw NONE;
    return this.database.transaction(() => this.newRecoveryCodes(employeeId));
  }

  /** @throws DomainError `second-factor-required` */
  async removeOwn(employeeId: string): Promise<void> {
    if (this.isRequired((await this.store.state(employeeId)).role)) throw REQUIRED;
    await this.remove(employeeId);
  }

  async remove(employeeId: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.store.remove(employeeId))) return;
      await this.audit.record({ action: 'second-factor.removed', target: { kind: 'employee', id: employeeId } });
    });
  }

  private counts(employeeId: string, sealedSecret: string, code: string): Promise<boolean> {
    const counter = counterOf(this.secrets.decrypt(sealedSecret, employeeId), tidyCode(code), Date.now());
    return this.database.transaction(async () => {
      if (counter !== null) return this.store.useCounter(employeeId, counter);
      const used = await this.store.useRecoveryCode(employeeId, hashToken(tidyCode(code)));
      const target = { kind: 'employee', id: employeeId };
      if (used) await this.audit.record({ action: 'recovery-code.used', target });
      return used;
    });
  }

  private async newRecoveryCodes(employeeId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await this.store.replaceRecoveryCodes(
      employeeId,
      codes.map((code) => hashToken(tidyCode(code))),
    );
    await this.audit.record({ action: 'recovery-codes.made', target: { kind: 'employee', id: employeeId } });
    return codes;
  }

  private isRequired(role: Role): boolean {
    const needed = this.config.secondFactor;
    return needed === 'all' || (needed === 'admins' && role === 'admin');
  }
}

const WRONG = invalidField('code', 'is not a code that counts now: take the next one that the app shows');
const NOT_BEGUN = conflict(
  'no-enrolment',
  'No new app is waiting for its first code. Begin again with POST /api/me/second-factor.',
);
const NONE = conflict('no-second-factor', 'There is no second factor. Begin with POST /api/me/second-factor.');
const REQUIRED = conflict(
  'second-factor-required',
  'A second factor is required here (SECOND_FACTOR). Put another app in its place instead, or ask an admin to reset it.',
);
