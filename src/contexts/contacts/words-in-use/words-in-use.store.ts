import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { NEWEST_LOOKED_AT } from '../../../platform/http/words-in-use.js';

interface Words {
  tags: string[];
  group: string | null;
}

/** Tags and groups of the newest cards. */
@Injectable()
export class WordsInUseStore {
  constructor(private readonly database: Database) {}

  async newest(): Promise<Words[]> {
    const rows = await this.database.read(() =>
      this.database.query<{ tags: string; contact_group: string | null }>(
        `SELECT tags, contact_group FROM contact ${dialect.byIndex('contact_search_number')}
         WHERE merged_into IS NULL AND search_number > 0 ORDER BY search_number DESC LIMIT ${NEWEST_LOOKED_AT}`,
      ),
    );
    return rows.map(({ tags, contact_group: group }) => ({ tags: JSON.parse(tags) as string[], group }));
  }
}
