import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Page, toPage } from '../../../platform/http/page.js';
import { EmployeeStore } from './employee.store.js';
import { type Colleague, toColleague, toEmployee } from './employee.view.js';

/** Employees, the newest first; `before` is the last id of the page before. */
export class ListEmployees extends Query<Page<Colleague>> {
  constructor(
    readonly limit: number,
    readonly before: string | undefined,
    /** For an admin: with everything. */
    readonly whole: boolean,
  ) {
    super();
  }
}

@QueryHandler(ListEmployees)
export class ListEmployeesHandler implements IQueryHandler<ListEmployees> {
  constructor(
    private readonly database: Database,
    private readonly employees: EmployeeStore,
  ) {}

  async execute({ limit, before, whole }: ListEmployees): Promise<Page<Colleague>> {
    const rows = await this.database.read(() => this.employees.list(limit + 1, before));
    return toPage(rows, limit, (row) => row.id, whole ? toEmployee : toColleague);
  }
}
