import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { FindSameContacts, type SameContact } from '../contract.js';

@QueryHandler(FindSameContacts)
export class FindSameContactsHandler implements IQueryHandler<FindSameContacts> {
  constructor(private readonly database: Database) {}

  async execute({ ids }: FindSameContacts): Promise<SameContact[]> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return [];
    const merged = await this.database.query<{ id: string; merged_into: string }>(
      `SELECT DISTINCT m.id, m.merged_into FROM contact a JOIN contact m ON m.merged_into = COALESCE(a.merged_into, a.id)
       WHERE a.id IN (${placeholders(unique)}) ORDER BY m.id`,
      unique,
    );
    const currentOf = new Map(merged.map(({ id, merged_into }) => [id, merged_into]));
    // A card that was not merged, or is not known at all, stands for itself.
    const heads = new Set(unique.map((id) => currentOf.get(id) ?? id));
    return [
      ...[...heads].map((id) => ({ id, currentId: id })),
      ...merged.map(({ id, merged_into }) => ({ id, currentId: merged_into })),
    ];
  }
}
