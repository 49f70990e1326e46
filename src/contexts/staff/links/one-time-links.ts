import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/audit.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { type Guessed, SignInGuard } from '../../../platform/limits/sign-in-guard.js';
import type { Client } from '../sessions/session.js';
import { hashToken } from '../tokens/token-secret.js';
import type { LinkKind } from './link-kind.js';
import type { OneTimeLinkEntity } from './one-time-link.entity.js';
import { OneTimeLinkStore } from './one-time-link.store.js';

const HOURS: Record<LinkKind, number> = { setup: 1, invitation: 7 * 24, reset: 1 };
const GUESSED: Record<LinkKind, Guessed> = { setup: 'set-up', invitation: 'invitation', reset: 'reset' };
/** The page of the app that the link leads to. */
const PAGES: Record<LinkKind, string> = { setup: 'setup', invitation: 'invite', reset: 'reset' };

/** Links that let somebody in once. What opens stands behind the #: browsers send it to nobody, so no log gets it. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly guard: SignInGuard,
    private readonly store: OneTimeLinkStore,
  ) {}

  /** Inside a transaction. */
  async issue(
    kind: LinkKind,
    about: Partial<Pick<OneTimeLinkEntity, 'employee_id' | 'email' | 'name' | 'role' | 'created_by'>>,
  ): Promise<{ id: string; link: string; expiresAt: number }> {
    const secret = randomBytes(32).toString('base64url');
    const [id, now] = [newId(), Date.now()];
    const expiresAt = now + HOURS[kind] * 3_600_000;
    const nothing = { employee_id: null, email: null, name: null, role: null, created_by: null };
    const times = { created_at: now, expires_at: expiresAt, used_at: null, revoked_at: null };
    await this.store.add({ id, kind, hash: hashToken(secret), ...nothing, ...about, ...times });
    return { id, link: `${this.config.PUBLIC_URL}/${PAGES[kind]}#${secret}`, expiresAt };
  }

  /**
   * What the link is for, as long as it works. Outside of a transaction: whoever guesses waits longer each time.
   * @throws DomainError `link-not-valid`, `too-many-attempts`
   */
  async look(kind: LinkKind, secret: string, { address }: Client): Promise<OneTimeLinkEntity> {
    await this.guard.before(GUESSED[kind], null, address);
    const link = await this.database.read(() => this.store.working(kind, hashToken(secret), Date.now()));
    if (!link) {
      const target = { kind: 'one-time-link', id: null };
      await this.audit.record({ action: `${kind}.refused`, target, outcome: 'refused' });
      throw NOT_VALID;
    }
    await this.guard.succeeded(GUESSED[kind], null, address);
    return link;
  }

  /** From now on it does not work. Inside a transaction. @throws DomainError `link-not-valid` */
  async use({ id }: OneTimeLinkEntity): Promise<void> {
    if (!(await this.store.use(id, Date.now()))) throw NOT_VALID;
  }

  /** Those of a kind that are open: of an employee, for an address, or one of them. */
  async revoke(kind: LinkKind, of: { id: string } | { employee_id: string } | { email: string }): Promise<void> {
    await this.database.transaction(() => this.store.revoke(kind, of, Date.now()));
  }
}

const NOT_VALID = new DomainError(
  'gone',
  'link-not-valid',
  'This link does not work any more: it has been used, has expired or was replaced. Ask an admin for a new one.',
);
