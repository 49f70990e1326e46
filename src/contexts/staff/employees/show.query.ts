import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { EmployeeStore } from './employee.store.js';
import { type Employee, toEmployee } from './employee.view.js';

/** @throws DomainError `employee-not-found` */
export class ShowEmployee extends Query<Employee> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ShowEmployee)
export class ShowEmployeeHandler implements IQueryHandler<ShowEmployee> {
  constructor(
    private readonly database: Database,
    private readonly employees: EmployeeStore,
  ) {}

  async execute({ id }: ShowEmployee): Promise<Employee> {
    const row = await this.database.read(() => this.employees.find(id));
    if (!row) throw notFound('employee', id);
    return toEmployee(row);
  }
}
