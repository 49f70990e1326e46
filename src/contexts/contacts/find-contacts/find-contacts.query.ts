import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type ContactRef, FindContacts } from '../contract.js';

@QueryHandler(FindContacts)
export class FindContactsHandler implements IQueryHandler<FindContacts> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindContacts): Promise<ContactRef[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const rows = await this.database.read(() =>
      this.database.query<{ id: string; name: string; placeholder_name: number | boolean }>(
        `SELECT id, name, placeholder_name FROM contact WHERE id IN (${placeholders(unique)})`,
        unique,
      ),
    );
    return rows.map(({ id, name, placeholder_name }) => ({ id, name, unnamed: Boolean(placeholder_name) }));
  }
}
