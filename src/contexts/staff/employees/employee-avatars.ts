import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { FileUses } from '../../../platform/files/file-uses.js';

/** Pictures of employees are in use. */
@Injectable()
export class EmployeeAvatars {
  constructor(database: Database, uses: FileUses) {
    uses.add(async (ids) => {
      const rows = await database.query<{ avatar_file_id: string }>(
        `SELECT avatar_file_id FROM employee WHERE avatar_file_id IN (${placeholders(ids)})`,
        [...ids],
      );
      return rows.map((row) => row.avatar_file_id);
    });
  }
}
