import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import {
  inChunks,
  type Person,
  type PersonsChat,
  type PersonsRecord,
  WALK,
} from '../../../platform/personal-data/person.js';

type Row = Record<string, unknown>;

interface Download {
  file_id: string;
  url: string;
  purpose: string;
}

/** What messengers keep of a person, found by what leads to them. */
@Injectable()
export class PersonsRows {
  constructor(private readonly database: Database) {}

  async chats(contactIds: readonly string[]): Promise<PersonsChat[]> {
    return inChunks(contactIds, async (some) => {
      const rows = await this.database.query<{ id: string; account_id: string; external_user_id: string }>(
        `SELECT id, account_id, external_user_id FROM chat WHERE contact_id IN (${placeholders(some)}) ORDER BY id`,
        some,
      );
      return rows.map(({ id, account_id, external_user_id }) => ({
        id,
        accountId: account_id,
        userId: external_user_id,
      }));
    });
  }

  /** Copies of what they sent, and of their pictures. */
  downloads(contactIds: readonly string[], limit = 1_000_000): Promise<Download[]> {
    return inChunks(contactIds, (some) =>
      this.database.query<Download>(
        `SELECT file_id, url, purpose FROM media_download WHERE owner_id IN (${placeholders(some)})
         AND purpose <> 'account-avatar' ORDER BY file_id LIMIT ${limit}`,
        some,
      ),
    );
  }

  usedLinks(chatIds: readonly string[]): Promise<Array<{ id: string; task_id: string | null }>> {
    return inChunks(chatIds, (some) =>
      this.database.query(`SELECT id, task_id FROM entry_link WHERE used_chat_id IN (${placeholders(some)})`, some),
    );
  }

  /** Links that they used, and those that lead to them. */
  async links({ contactIds, taskIds, chats }: Person): Promise<Row[]> {
    const chatIds = chats.map(({ id }) => id);
    const found = [];
    for (const [column, ids] of [
      ['contact_id', contactIds],
      ['task_id', taskIds],
      ['used_chat_id', chatIds],
    ] as const) {
      found.push(
        ...(await inChunks(ids, (some) =>
          this.database.query<Row>(`SELECT * FROM entry_link WHERE ${column} IN (${placeholders(some)})`, some),
        )),
      );
    }
    return [...new Map(found.map((row) => [row['id'], row])).values()];
  }

  async remove(table: string, column: string, ids: readonly string[]): Promise<number> {
    let removed = 0;
    await inChunks(ids, async (some) => {
      removed += await this.database.execute(`DELETE FROM ${table} WHERE ${column} IN (${placeholders(some)})`, some);
      return [];
    });
    return removed;
  }

  async *of(kind: string, table: string, column: string, ids: readonly string[]): AsyncIterable<PersonsRecord> {
    const rows = await inChunks(ids, (some) =>
      this.database.query<Row>(`SELECT * FROM ${table} WHERE ${column} IN (${placeholders(some)})`, some),
    );
    for (const record of rows) yield { kind, record };
  }

  async *callbacks({ chats }: Person): AsyncIterable<PersonsRecord> {
    if (chats.length === 0) return;
    const people = new Set(chats.map(({ accountId, userId }) => `${accountId} ${userId}`));
    for (let from = 0; ;) {
      const rows = await this.database.query<{ id: string | number; account_id: string; user_id: string }>(
        `SELECT id, account_id, user_id FROM inbox WHERE id > ? ORDER BY id LIMIT ${WALK}`,
        [from],
      );
      const theirs = rows.filter((row) => people.has(`${row.account_id} ${row.user_id}`)).map(({ id }) => String(id));
      const whole = await inChunks(theirs, (some) =>
        this.database.query<Row & { body: Buffer }>(`SELECT * FROM inbox WHERE id IN (${placeholders(some)})`, some),
      );
      for (const row of whole) yield { kind: 'callbacks', record: { ...row, body: row.body.toString() } };
      if (rows.length < WALK) return;
      from = Number(rows.at(-1)!.id);
    }
  }
}
