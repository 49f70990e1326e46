import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type EmployeeRef, FindEmployees } from '../contract.js';
import { EmployeeStore } from './employee.store.js';

@QueryHandler(FindEmployees)
export class FindEmployeesHandler implements IQueryHandler<FindEmployees> {
  constructor(
    private readonly database: Database,
    private readonly employees: EmployeeStore,
  ) {}

  async execute({ ids }: FindEmployees): Promise<EmployeeRef[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    return this.database.read(() => this.employees.references(unique));
  }
}
