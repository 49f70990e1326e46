import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LessThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type Page, toPage } from '../../../platform/http/page.js';
import { AccessTokenEntity } from '../persistence/access-token.entity.js';
import { EmployeeEntity } from '../persistence/employee.entity.js';
import { type AccessToken, toAccessToken } from './access-token.view.js';

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
  constructor(private readonly database: Database) {}

  async execute({ employeeId, limit, before }: ListTokens): Promise<Page<AccessToken>> {
    return this.database.read(async () => {
      const found = await this.database.repository(EmployeeEntity).existsBy({ id: employeeId });
      if (!found) throw notFound('employee', employeeId);
      const rows = await this.database.repository(AccessTokenEntity).find({
        where: { employee_id: employeeId, ...(before === undefined ? {} : { id: LessThan(before) }) },
        order: { id: 'DESC' },
        take: limit + 1,
      });
      return toPage(rows, limit, (row) => row.id, toAccessToken);
    });
  }
}
