import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LessThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { type Page, toPage } from '../../../platform/http/page.js';
import { type Employee, toEmployee } from '../employee.view.js';
import { EmployeeEntity } from '../persistence/employee.entity.js';

/** Employees, the newest first; `before` is the last id of the page before. */
export class ListEmployees extends Query<Page<Employee>> {
  constructor(
    readonly limit: number,
    readonly before: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListEmployees)
export class ListEmployeesHandler implements IQueryHandler<ListEmployees> {
  constructor(private readonly database: Database) {}

  async execute({ limit, before }: ListEmployees): Promise<Page<Employee>> {
    const rows = await this.database.read(() =>
      this.database.repository(EmployeeEntity).find({
        where: before === undefined ? {} : { id: LessThan(before) },
        order: { id: 'DESC' },
        take: limit + 1,
      }),
    );
    return toPage(rows, limit, (row) => row.id, toEmployee);
  }
}
