import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { EmployeeStore } from '../employees/employee.store.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import type { Client } from '../sessions/session.js';
import type { Vouched } from './identity.js';
import { IdentityStore } from './identity.store.js';
import { SessionsByIdentity } from './sessions-by-identity.js';

/**
 * Makes the employee, with the address and role of the invitation: the provider has no say in either. Answers the value of
 * the cookie. @throws DomainError `link-not-valid`, `email-taken`, `identity-taken`, `oidc-expired`, `validation` of the name
 */
export class AcceptInvitationByIdentity extends Command<string> {
  constructor(
    readonly token: string,
    readonly name: string | null,
    readonly identity: Vouched,
    readonly client: Client,
  ) {
    super();
  }
}

@CommandHandler(AcceptInvitationByIdentity)
export class AcceptInvitationByIdentityHandler implements ICommandHandler<AcceptInvitationByIdentity> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly links: OneTimeLinks,
    private readonly identities: IdentityStore,
    private readonly sessions: SessionsByIdentity,
  ) {}

  async execute({ token, name: chosen, identity, client }: AcceptInvitationByIdentity): Promise<string> {
    const link = await this.links.look('invitation', token, client);
    const [email, role, name] = [link.email!, link.role!, chosen ?? link.name];
    if (name === null) throw invalidField('name', 'must be given: the invitation has none');
    return this.database.transaction(async () => {
      await this.links.use(link);
      const id = newId();
      await this.employees.add({ id, name, email, role, avatar_file_id: null, active: true, created_at: Date.now() });
      const identityId = await this.identities.add(id, identity);
      const actor = { kind: 'employee', id, name } as const;
      const details = { invitationId: link.id, role, identityId, issuer: identity.issuer };
      await this.audit.record({ action: 'invitation.accepted', target: { kind: 'employee', id }, details }, { actor });
      return this.sessions.start(actor, client, identity, identityId);
    });
  }
}
