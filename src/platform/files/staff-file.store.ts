import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';

const IDS = 500;

/** Which files staff have sent here. A customer's file goes with the task that it came into. */
@Injectable()
export class StaffFileStore {
  constructor(private readonly database: Database) {}

  /** @returns those of these that staff have sent */
  among(fileIds: readonly string[]): Promise<Set<string>> {
    return this.select(fileIds, '');
  }

  /** The same; they stay until the current transaction ends. */
  hold(fileIds: readonly string[]): Promise<Set<string>> {
    return this.select(fileIds, `ORDER BY id ${dialect.forShare}`);
  }

  private async select(fileIds: readonly string[], ending: string): Promise<Set<string>> {
    const sent = new Set<string>();
    for (let at = 0; at < fileIds.length; at += IDS) {
      const some = fileIds.slice(at, at + IDS);
      const sql = `SELECT id FROM file WHERE id IN (${placeholders(some)}) AND uploaded_by IS NOT NULL ${ending}`;
      for (const { id } of await this.database.query<{ id: string }>(sql, some)) sent.add(id);
    }
    return sent;
  }
}
