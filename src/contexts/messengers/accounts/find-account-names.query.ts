import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { FindAccountNames } from '../contract.js';

@QueryHandler(FindAccountNames)
export class FindAccountNamesHandler implements IQueryHandler<FindAccountNames> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindAccountNames): Promise<Array<{ id: string; name: string }>> {
    if (ids.length === 0) return [];
    return this.database.query(`SELECT id, name FROM account WHERE id IN (${placeholders(ids)})`, [...ids]);
  }
}
