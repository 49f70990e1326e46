import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { SCOPES } from '../../../platform/http/access.js';
import { newId } from '../../../platform/ids.js';
import { EmployeeStore } from '../employees/employee.store.js';
import type { IssuedToken } from './access-token.view.js';
import type { NewToken } from './token.fields.js';
import { hashToken, newToken } from './token-secret.js';
import { TokenStore } from './token.store.js';

/** @throws DomainError `employee-not-found`, `employee-inactive` */
export class IssueToken extends Command<IssuedToken> {
  constructor(
    readonly employeeId: string,
    readonly token: NewToken,
  ) {
    super();
  }
}

@CommandHandler(IssueToken)
export class IssueTokenHandler implements ICommandHandler<IssueToken> {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly employees: EmployeeStore,
    private readonly tokens: TokenStore,
  ) {}

  async execute({
    employeeId,
    token: { name, scopes = [...SCOPES], expiresInDays },
  }: IssueToken): Promise<IssuedToken> {
    const id = newId();
    const token = newToken();
    const now = Date.now();
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
        scopes: scopes.join(','),
        expires_at: expiresInDays === undefined ? null : now + expiresInDays * 86_400_000,
        created_at: now,
        last_used_at: null,
        revoked_at: null,
      });
      await this.audit.record({
        action: 'token.issued',
        target: { kind: 'token', id },
        details: { employeeId, scopes, expiresInDays: expiresInDays ?? null },
      });
    });
    return { id, token };
  }
}
