import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { FileUses } from '../../../platform/files/file-uses.js';
import { groupBy } from '../../../platform/group-by.js';
import type { LocalisedText } from '../../../platform/text/localised-text.js';
import { foldShortcut } from '../domain/quick-reply.js';

export const EVERYONES = '';

export interface ReplyFile {
  id: string;
  name: string;
}

export interface QuickReply {
  id: string;
  /** Whose alone it is, or `EVERYONES`. */
  ownerId: string;
  shortcut: string;
  title: string;
  texts: LocalisedText;
  files: ReplyFile[];
  accountIds: string[];
  version: number;
  createdAt: number;
  updatedAt: number;
}

export interface Uses {
  /** By everybody. */
  count: number;
  /** By the employee who asks, epoch ms; null: never. */
  lastAt: number | null;
}
const NEVER: Uses = { count: 0, lastAt: null };

/** Quick replies with their files and uses. Everything that writes runs in the caller's transaction. */
@Injectable()
export class QuickReplyStore {
  constructor(
    private readonly database: Database,
    uses: FileUses,
  ) {
    uses.add((ids) => this.usedFiles(ids));
  }

  /** Everyone's, and those of this employee. */
  seenBy(employeeId: string): Promise<QuickReply[]> {
    return this.find('owner_id IN (?, ?)', [EVERYONES, employeeId]);
  }

  /** @throws DomainError `quick-reply-not-found`, also for what is another employee's */
  async get(id: string, employeeId: string): Promise<QuickReply> {
    const [reply] = await this.find('id = ? AND owner_id IN (?, ?)', [id, EVERYONES, employeeId]);
    if (!reply) throw notFound('quick reply', id);
    return reply;
  }

  /** The same, locked until the current transaction ends. */
  async lock(id: string, employeeId: string): Promise<QuickReply> {
    await this.database.query(`SELECT id FROM quick_reply WHERE id = ? ${dialect.forUpdate}`, [id]);
    return this.get(id, employeeId);
  }

  async countOf(ownerId: string): Promise<number> {
    const [row] = await this.database.query<{ n: string | number }>(
      'SELECT COUNT(*) AS n FROM quick_reply WHERE owner_id = ?',
      [ownerId],
    );
    return Number(row!.n);
  }

  /** @throws DomainError `shortcut-taken` */
  async add(reply: QuickReply): Promise<void> {
    const { id, ownerId: owner_id, createdAt: created_at } = reply;
    const row = { id, owner_id, created_at, ...columnsOf(reply) };
    await unlessTaken(reply, () => this.database.insert('quick_reply', [row]));
    await this.putFiles(reply);
  }

  /** @throws DomainError `shortcut-taken` */
  async update(reply: QuickReply): Promise<void> {
    const columns = columnsOf(reply);
    const sets = Object.keys(columns).map((column) => `${column} = ?`);
    await unlessTaken(reply, () =>
      this.database.execute(`UPDATE quick_reply SET ${sets.join(', ')} WHERE id = ?`, [
        ...Object.values(columns),
        reply.id,
      ]),
    );
    await this.database.execute('DELETE FROM quick_reply_file WHERE quick_reply_id = ?', [reply.id]);
    await this.putFiles(reply);
  }

  async remove(id: string): Promise<void> {
    await this.database.execute('DELETE FROM quick_reply_use WHERE quick_reply_id = ?', [id]);
    await this.database.execute('DELETE FROM quick_reply_file WHERE quick_reply_id = ?', [id]);
    await this.database.execute('DELETE FROM quick_reply WHERE id = ?', [id]);
  }

  /** One that was removed meanwhile is counted nowhere: what was sent stands. */
  async countUse(id: string, employeeId: string): Promise<void> {
    const now = Date.now();
    const known = await this.database.execute(
      'UPDATE quick_reply_use SET uses = uses + 1, used_at = ? WHERE quick_reply_id = ? AND employee_id = ?',
      [now, id, employeeId],
    );
    if (known > 0) return;
    const sql = `SELECT id FROM quick_reply WHERE id = ? AND owner_id IN (?, ?) ${dialect.forShare}`;
    const there = await this.database.query<{ id: string }>(sql, [id, EVERYONES, employeeId]);
    const rows = there.map(() => ({ quick_reply_id: id, employee_id: employeeId, uses: 1, used_at: now }));
    await this.database.insert('quick_reply_use', rows, dialect.ignoreDuplicate('quick_reply_id,employee_id'));
  }

  /** By the id of the reply. @param employeeId who asks */
  async uses(ids: readonly string[], employeeId: string): Promise<(id: string) => Uses> {
    if (ids.length === 0) return () => NEVER;
    const rows = await this.database.query<{ id: string; count: string | number; last_at: string | number | null }>(
      `SELECT quick_reply_id AS id, SUM(uses) AS count, MAX(CASE WHEN employee_id = ? THEN used_at END) AS last_at
       FROM quick_reply_use WHERE quick_reply_id IN (${placeholders(ids)}) GROUP BY quick_reply_id`,
      [employeeId, ...ids],
    );
    const known = new Map(
      rows.map(({ id, count, last_at: at }) => [id, { count: Number(count), lastAt: at === null ? null : Number(at) }]),
    );
    return (id) => known.get(id) ?? NEVER;
  }

  private async find(condition: string, values: string[]): Promise<QuickReply[]> {
    const rows = await this.database.query<Row>(`SELECT * FROM quick_reply WHERE ${condition} ORDER BY id`, values);
    if (rows.length === 0) return [];
    const files = await this.database.query<FileRow>(
      `SELECT quick_reply_id, file_id, name FROM quick_reply_file WHERE quick_reply_id IN (${placeholders(rows)})
       ORDER BY position`,
      rows.map(({ id }) => id),
    );
    const filesOf = groupBy(files, (file) => file.quick_reply_id);
    return rows.map((row) => toReply(row, filesOf.get(row.id) ?? []));
  }

  private async putFiles({ id, files }: QuickReply): Promise<void> {
    const rows = files.map((file, position) => ({ quick_reply_id: id, file_id: file.id, position, name: file.name }));
    await this.database.insert('quick_reply_file', rows);
  }

  private async usedFiles(fileIds: readonly string[]): Promise<string[]> {
    const sql = `SELECT file_id FROM quick_reply_file WHERE file_id IN (${placeholders(fileIds)})`;
    return (await this.database.query<{ file_id: string }>(sql, [...fileIds])).map((row) => row.file_id);
  }
}

/** Two of one shortcut could not be told apart where people type it. */
async function unlessTaken({ shortcut }: QuickReply, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!dialect.isUniqueViolation(error)) throw error;
    throw conflict('shortcut-taken', `There is a quick reply /${shortcut} already. Choose another shortcut.`);
  }
}

interface Row {
  id: string;
  owner_id: string;
  shortcut: string;
  title: string;
  texts: string;
  account_ids: string;
  version: number;
  created_at: string | number;
  updated_at: string | number;
}

interface FileRow {
  quick_reply_id: string;
  file_id: string;
  name: string;
}

const toReply = (row: Row, files: readonly FileRow[]): QuickReply => ({
  id: row.id,
  ownerId: row.owner_id,
  shortcut: row.shortcut,
  title: row.title,
  texts: JSON.parse(row.texts) as LocalisedText,
  files: files.map(({ file_id: id, name }) => ({ id, name })),
  accountIds: JSON.parse(row.account_ids) as string[],
  version: row.version,
  createdAt: Number(row.created_at),
  updatedAt: Number(row.updated_at),
});

const columnsOf = (reply: QuickReply) => ({
  shortcut: reply.shortcut,
  shortcut_key: foldShortcut(reply.shortcut),
  title: reply.title,
  texts: JSON.stringify(reply.texts),
  account_ids: JSON.stringify(reply.accountIds),
  version: reply.version,
  updated_at: reply.updatedAt,
});
