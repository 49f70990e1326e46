import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { EmployeeStore } from '../employees/employee.store.js';
import { type OneTimeLink, toOneTimeLink } from '../links/link.view.js';
import { OneTimeLinks } from '../links/one-time-links.js';

/** A link to set a password, the first one too; it replaces earlier ones. @throws DomainError `employee-not-found`, `employee-inactive` */
export class IssueReset extends Command<OneTimeLink> {
  constructor(
    readonly employeeId: string,
    readonly byId: string,
  ) {
    super();
  }
}

@CommandHandler(IssueReset)
export class IssueResetHandler implements ICommandHandler<IssueReset> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly links: OneTimeLinks,
  ) {}

  async execute({ employeeId, byId }: IssueReset): Promise<OneTimeLink> {
    const issued = await this.database.transaction(async () => {
      const employee = await this.employees.find(employeeId);
      if (!employee) throw notFound('employee', employeeId);
      if (!employee.active) {
        throw conflict(
          'employee-inactive',
          `${employee.name} is not active, so they could not sign in. Activate them first.`,
        );
      }
      await this.links.revoke('reset', { employee_id: employeeId });
      await this.audit.record({ action: 'reset-link.issued', target: { kind: 'employee', id: employeeId } });
      return this.links.issue('reset', { employee_id: employeeId, created_by: byId });
    });
    return toOneTimeLink(issued);
  }
}
