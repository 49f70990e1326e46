import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { FindContacts, type FoundContact } from '../contract.js';

@QueryHandler(FindContacts)
export class FindContactsHandler implements IQueryHandler<FindContacts> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindContacts): Promise<FoundContact[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const rows = await this.database.read(() =>
      this.database.query<Row>(
        `SELECT c.id, s.id AS current_id, s.name, s.placeholder_name, s.avatar_file_id
         FROM contact c JOIN contact s ON s.id = COALESCE(c.merged_into, c.id) WHERE c.id IN (${placeholders(unique)})`,
        unique,
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      unnamed: Boolean(row.placeholder_name),
      currentId: row.current_id,
      avatarFileId: row.avatar_file_id,
    }));
  }
}

interface Row {
  id: string;
  current_id: string;
  name: string;
  placeholder_name: number | boolean;
  avatar_file_id: string | null;
}
