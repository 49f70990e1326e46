import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { HasAdmin } from '../contract.js';

@QueryHandler(HasAdmin)
export class HasAdminHandler implements IQueryHandler<HasAdmin> {
  constructor(private readonly database: Database) {}

  async execute(): Promise<boolean> {
    const admins = await this.database.query(
      `SELECT e.id FROM employee e JOIN access_token t ON t.employee_id = e.id
       WHERE e.role = 'admin' AND e.active = ? AND t.revoked_at IS NULL LIMIT 1`,
      [true],
    );
    return admins.length > 0;
  }
}
