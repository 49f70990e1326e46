import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Principal, type Scope, SCOPES } from '../../../platform/http/access.js';
import { SessionStore } from '../sessions/session.store.js';
import { hashToken } from '../tokens/token-secret.js';
import { TokenStore } from '../tokens/token.store.js';

/** For so long after signing in nobody is asked for the password again. */
const RECENT_MS = 15 * 60_000;
/** When something was last used is for people: exact to the minute is enough. */
const USE_NOTED_EVERY_MS = 60_000;

/**
 * Whom a credential speaks for. Each request asks the database: whatever ends a session, a token or an employee ends
 * them for the next request, on every instance.
 */
@Injectable()
export class Principals {
  private readonly logger = new Logger('Staff');

  constructor(
    private readonly database: Database,
    private readonly tokens: TokenStore,
    private readonly sessions: SessionStore,
  ) {}

  /** Undefined alike for tokens that are unknown, revoked, or of an employee who is not active. */
  async byToken(token: string): Promise<Principal | undefined> {
    const found = await this.tokens.working(hashToken(token), Date.now());
    if (!found) return undefined;
    const { id, lastUsedAt, scopes, employee } = found;
    await this.noteUse(lastUsedAt, (now, due) => this.tokens.noteUse(id, now, due));
    return principal(employee, { via: 'token', credentialId: id, scopes, isRecent: true, stage: 'full' });
  }

  /** By the cookie's value; undefined alike for whatever is not open any more. */
  async bySession(secret: string): Promise<Principal | undefined> {
    const now = Date.now();
    const found = await this.sessions.open(hashToken(secret), now);
    if (!found) return undefined;
    const { id, lastUsedAt, confirmedAt, stage, employee } = found;
    await this.noteUse(lastUsedAt, (at, due) => this.sessions.noteUse(id, at, due));
    const isRecent = now - confirmedAt < RECENT_MS;
    return principal(employee, { via: 'session', credentialId: id, scopes: SCOPES, isRecent, stage });
  }

  /** Whether whom an earlier request has shown may still do what they could; asking is no use of the credential. */
  async stillIn({ via, credentialId, role, stage, scopes }: Principal): Promise<boolean> {
    const now = Date.now();
    const found =
      via === 'session'
        ? await this.sessions.open(credentialId, now, 'id')
        : await this.tokens.working(credentialId, now, 'id');
    if (!found) return false;
    const same = principal(found.employee, { via, credentialId, scopes, isRecent: false, stage });
    return same.role === role && (!('stage' in found) || found.stage === stage);
  }

  private async noteUse(last: number | null, note: (now: number, due: number) => Promise<void>): Promise<void> {
    const now = Date.now();
    const due = now - USE_NOTED_EVERY_MS;
    if (last !== null && last > due) return;
    try {
      await this.database.transaction(() => note(now, due));
    } catch (error) {
      // A note for people; the request itself must not fail for it.
      this.logger.warn(`The use of a credential could not be noted: ${String(error)}`);
    }
  }
}

type Credential = Pick<Principal, 'via' | 'credentialId' | 'isRecent' | 'stage'> & { scopes: readonly Scope[] };

/** What they may do is what both their role and the credential allow, at this moment. */
function principal(
  { id, role, ...names }: Pick<Principal, 'name' | 'email' | 'role'> & { id: string },
  credential: Credential,
): Principal {
  const isAdmin = role === 'admin' && credential.scopes.includes('admin');
  return Object.freeze({ employeeId: id, ...names, role: isAdmin ? 'admin' : 'employee', ...credential });
}
