import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { EmployeeStore } from '../employees/employee.store.js';
import type { IssuedToken } from './access-token.view.js';
import { hashToken, newToken } from './token-secret.js';
import { TokenStore } from './token.store.js';

/** @throws DomainError `employee-not-found`, `employee-inactive` */
export class IssueToken extends Command<IssuedToken> {
  constructor(
    readonly employeeId: string,
    /** What it is for, in the admin's words. */
    readonly name: string,
  ) {
    super();
  }
}

@CommandHandler(IssueToken)
export class IssueTokenHandler implements ICommandHandler<IssueToken> {
  constructor(
    private readonly database: Database,
    private readonly employees: EmployeeStore,
    private readonly tokens: TokenStore,
  ) {}

  async execute({ employeeId, name }: IssueToken): Promise<IssuedToken> {
    const id = newId();
    const token = newToken();
    await this.database.transaction(async () => {
      const employee = await this.employees.find(employeeId);
      if (!employee) throw notFound('employee', employeeId);
      if (!employee.active) {
        throw conflict(
          'employee-inactive',
          `${employee.name} is not active, so a token would not work. Activate them first.`,
        );
      }
      await this.tokens.add({
        id,
        employee_id: employeeId,
        name,
        hash: hashToken(token),
        from_environment: false,
        created_at: Date.now(),
        last_used_at: null,
        revoked_at: null,
      });
    });
    return { id, token };
  }
}
