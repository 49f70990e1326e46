import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HasAdmin } from '../contract.js';
import { EmployeeStore } from './employee.store.js';

@QueryHandler(HasAdmin)
export class HasAdminHandler implements IQueryHandler<HasAdmin> {
  constructor(private readonly employees: EmployeeStore) {}

  execute(): Promise<boolean> {
    return this.employees.hasAdmin();
  }
}
