import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type Page, toPage } from '../../../platform/http/page.js';
import { EmployeeStore } from '../employees/employee.store.js';
import { type AccessToken, toAccessToken } from './access-token.view.js';
import { TokenStore } from './token.store.js';

/** An employee's tokens, the newest first. @throws DomainError `employee-not-found` */
export class ListTokens extends Query<Page<AccessToken>> {
  constructor(
    readonly employeeId: string,
    readonly limit: number,
    readonly before: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListTokens)
export class ListTokensHandler implements IQueryHandler<ListTokens> {
  constructor(
    private readonly database: Database,
    private readonly employees: EmployeeStore,
    private readonly tokens: TokenStore,
  ) {}

  async execute({ employeeId, limit, before }: ListTokens): Promise<Page<AccessToken>> {
    return this.database.read(async () => {
      if (!(await this.employees.find(employeeId))) throw notFound('employee', employeeId);
      const rows = await this.tokens.list(employeeId, limit + 1, before);
      return toPage(rows, limit, (row) => row.id, toAccessToken);
    });
  }
}
