import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { EmployeeStore } from '../employees/employee.store.js';
import type { Role } from '../employees/role.js';
import { OneTimeLinks } from '../links/one-time-links.js';

export interface Invited {
  email: string;
  name: string | null;
  role: Role;
}

/** An earlier one for the same address ends. @throws DomainError `email-taken` */
export class Invite extends Command<{ id: string; link: string }> {
  constructor(
    readonly invited: Invited,
    readonly byId: string,
  ) {
    super();
  }
}

@CommandHandler(Invite)
export class InviteHandler implements ICommandHandler<Invite> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly links: OneTimeLinks,
  ) {}

  execute({ invited, byId }: Invite): Promise<{ id: string; link: string }> {
    return this.database.transaction(async () => {
      await this.employees.requireFreeEmail(invited.email);
      await this.links.revoke('invitation', { email: invited.email });
      const issued = await this.links.issue('invitation', { ...invited, created_by: byId });
      const target = { kind: 'invitation', id: issued.id };
      await this.audit.record({ action: 'invitation.made', target, details: { role: invited.role } });
      return issued;
    });
  }
}
