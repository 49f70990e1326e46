import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type EmployeeRef, FindEmployees } from '../contract.js';

@QueryHandler(FindEmployees)
export class FindEmployeesHandler implements IQueryHandler<FindEmployees> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindEmployees): Promise<EmployeeRef[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    return this.database.read(() =>
      this.database.query<EmployeeRef>(
        `SELECT id, name, avatar_file_id AS avatarFileId FROM employee WHERE id IN (${placeholders(unique)})`,
        unique,
      ),
    );
  }
}
