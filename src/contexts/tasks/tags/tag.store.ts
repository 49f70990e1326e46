import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { NEWEST_LOOKED_AT } from '../../../platform/http/words-in-use.js';

/** Tags of the newest tasks. */
@Injectable()
export class TagStore {
  constructor(private readonly database: Database) {}

  async newest(): Promise<string[]> {
    const rows = await this.database.read(() =>
      this.database.query<{ tags: string | null }>(
        `SELECT tags FROM task ${dialect.byIndex('task_number')} ORDER BY number DESC LIMIT ${NEWEST_LOOKED_AT}`,
      ),
    );
    return rows.flatMap(({ tags }) => (tags === null ? [] : (JSON.parse(tags) as string[])));
  }
}
