import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { EmployeeStore } from '../employees/employee.store.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { PasswordStore } from '../passwords/password.store.js';
import { Passwords } from '../passwords/passwords.js';
import type { Client } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.js';

/**
 * Makes the employee, with the address and role of the invitation. Answers the value of the cookie.
 * @throws DomainError `link-not-valid`, `email-taken`, `validation` of name and password
 */
export class AcceptInvitation extends Command<string> {
  constructor(
    readonly token: string,
    readonly chosen: { name: string | undefined; password: string },
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(AcceptInvitation)
export class AcceptInvitationHandler implements ICommandHandler<AcceptInvitation> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly links: OneTimeLinks,
    private readonly passwords: Passwords,
    private readonly store: PasswordStore,
    private readonly sessions: Sessions,
  ) {}

  async execute({ token, chosen, client }: AcceptInvitation): Promise<string> {
    const link = await this.links.look('invitation', token, client);
    const [email, role, name] = [link.email!, link.role!, chosen.name ?? link.name];
    if (name === null) throw invalidField('name', 'must be given: the invitation has none');
    const hash = await this.passwords.accept(chosen.password, { name, email });
    return this.database.transaction(async () => {
      await this.links.use(link);
      const id = newId();
      const row = { id, name, email, role, avatar_file_id: null, active: true };
      await this.employees.add({ ...row, created_at: Date.now() });
      await this.store.set(id, hash);
      const actor = { kind: 'employee', id, name } as const;
      const target = { kind: 'employee', id };
      const details = { invitationId: link.id, role };
      await this.audit.record({ action: 'invitation.accepted', target, details }, { actor });
      return this.sessions.start(actor, 'invitation', client);
    });
  }
}
