import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type EmployeeRef, FindEmployees } from '../contract.js';

@QueryHandler(FindEmployees)
export class FindEmployeesHandler implements IQueryHandler<FindEmployees> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindEmployees): Promise<EmployeeRef[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const rows = await this.database.read(() =>
      this.database.query<{ id: string; name: string; active: number | boolean; avatarFileId: string | null }>(
        `SELECT id, name, active, avatar_file_id AS avatarFileId FROM employee WHERE id IN (${placeholders(unique)})`,
        unique,
      ),
    );
    return rows.map((row) => ({ ...row, active: Boolean(row.active) }));
  }
}
