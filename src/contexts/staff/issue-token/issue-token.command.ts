import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { hashToken, newToken } from '../authentication/token-secret.js';
import { AccessTokenEntity } from '../persistence/access-token.entity.js';
import { EmployeeEntity } from '../persistence/employee.entity.js';

/** @throws DomainError `employee-not-found`, `employee-inactive` */
export class IssueToken extends Command<{ id: string; token: string }> {
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
  constructor(private readonly database: Database) {}

  async execute({ employeeId, name }: IssueToken): Promise<{ id: string; token: string }> {
    const id = newId();
    const token = newToken();
    await this.database.transaction(async () => {
      const employee = await this.database.repository(EmployeeEntity).findOneBy({ id: employeeId });
      if (!employee) throw notFound('employee', employeeId);
      if (!employee.active) {
        throw conflict(
          'employee-inactive',
          `${employee.name} is not active, so a token would not work. Activate them first.`,
        );
      }
      await this.database.repository(AccessTokenEntity).insert({
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
