import { timingSafeEqual } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { conflict } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { EmployeeStore } from '../employees/employee.store.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { PasswordStore } from '../passwords/password.store.js';
import { Passwords } from '../passwords/passwords.js';
import type { Client } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';
import { hashToken } from '../tokens/token-secret.js';
import { SetupLink } from './setup-link.js';

/**
 * Makes the first admin who signs in. Answers the value of the cookie.
 * @throws DomainError `set-up-already`, `link-not-valid`, `email-taken`, `validation` of the password
 */
export class SetUp extends Command<string> {
  constructor(
    /** Of the link, or the setting ADMIN_TOKEN. */
    readonly token: string,
    readonly admin: { name: string; email: string; password: string },
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(SetUp)
export class SetUpHandler implements ICommandHandler<SetUp> {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly store: PasswordStore,
    private readonly sessions: Sessions,
    private readonly setupLink: SetupLink,
  ) {}

  async execute({ token, admin: { name, email, password }, client }: SetUp): Promise<string> {
    if (await this.store.hasAdmin()) throw ALREADY;
    // Whoever has no right to it learns nothing of passwords.
    const link = this.isAdminToken(token) ? null : await this.links.look('setup', token, client);
    const hash = await this.passwords.accept(password, { name, email });
    const secret = await this.database.transaction(async () => {
      // Of two who come at once with ADMIN_TOKEN, one waits here.
      await this.employees.lockAdmins();
      if (await this.store.hasAdmin()) throw ALREADY;
      if (link) await this.links.use(link);
      const id = newId();
      const row = { id, name, email, role: 'admin' as const, avatar_file_id: null, active: true };
      await this.employees.add({ ...row, created_at: Date.now() });
      await this.store.set(id, hash);
      const actor = { kind: 'employee', id, name } as const;
      await this.audit.record({ action: 'set-up.done', target: { kind: 'employee', id } }, { actor });
      return this.sessions.start(actor, 'setup', client);
    });
    await this.setupLink.remove();
    return secret;
  }

  private isAdminToken(token: string): boolean {
    const { ADMIN_TOKEN } = this.config;
    if (ADMIN_TOKEN === undefined) return false;
    return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(hashToken(ADMIN_TOKEN)));
  }
}

const ALREADY = conflict(
  'set-up-already',
  'An admin can sign in already. Ask them for an invitation, or for a link to set a new password.',
);
