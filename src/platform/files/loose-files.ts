import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { type Finder, SLICE } from '../retention/retention-kind.js';
import { Retention } from '../retention/retention.js';
import { timeOfId } from './file-record.js';
import { FileStore } from './file-store.js';
import { FileUses } from './file-uses.js';
import { Files } from './files.js';

/** What staff sent here and used nowhere, and bytes in the store that no record names, go after a day or so. */
@Injectable()
export class LooseFiles {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly store: FileStore,
    private readonly uses: FileUses,
    retention: Retention,
  ) {
    const kept = {
      days: (config: { RETENTION_UPLOADS_DAYS: number }) => config.RETENTION_UPLOADS_DAYS,
      setting: 'RETENTION_UPLOADS_DAYS',
    } as const;
    retention.add<string>({
      name: 'uploads',
      ...kept,
      find: this.findUploads,
      remove: (ids) => this.removeUploads(ids),
    });
    retention.add<string>({
      name: 'strayBytes',
      ...kept,
      find: this.findStrays,
      remove: (keys) => this.removeStrays(keys),
    });
  }

  /** Ids rise with time. */
  private readonly findUploads: Finder<string> = async (read, before, from) => {
    const rows = await read<{ id: string; uploaded_by: string | null; original_id: string | null; created_at: string }>(
      `SELECT id, uploaded_by, original_id, created_at FROM file WHERE id > ? ORDER BY id LIMIT ${SLICE}`,
      [from],
    );
    const old = rows.filter((row) => Number(row.created_at) < before);
    const sent = old.filter((row) => row.uploaded_by !== null && row.original_id === null).map(({ id }) => id);
    const next = rows.length < SLICE || old.length === 0 ? null : rows.at(-1)!.id;
    return { items: await this.uses.unused(sent), next };
  };

  private async removeUploads(ids: string[]): Promise<number> {
    let gone = 0;
    for (const id of ids) {
      // Whoever attaches it at this moment holds it.
      const removed = await this.database.transaction(async () => {
        await this.database.query(`SELECT id FROM file WHERE id = ? ${dialect.forUpdate}`, [id]);
        const unused = await this.uses.unused([id]);
        if (unused.length > 0) await this.files.forgetRecords(unused);
        return unused;
      });
      for (const fileId of removed) await this.files.removeBytes(fileId);
      gone += removed.length;
    }
    return gone;
  }

  /** A page of the store at a time, month by month. */
  private readonly findStrays: Finder<string> = async (read, before, from) => {
    const [month = '', token] = from.split('|');
    const months = (await this.store.months()).filter((name) => name >= month);
    if (months.length === 0) return { items: [], next: null };
    const { keys, next } = await this.store.list(months[0]!, month === months[0] ? token : undefined);
    const following = next === undefined ? months[1] : `${months[0]!}|${next}`;
    const old = keys.filter((key) => timeOfId(idOf(key)) < before);
    const items: string[] = [];
    for (let at = 0; at < old.length; at += SLICE) {
      const some = old.slice(at, at + SLICE);
      const ids = [...new Set(some.map(idOf))];
      const rows = await read<{ storage_key: string | null }>(
        `SELECT storage_key FROM file WHERE id IN (${placeholders(ids)})
         UNION SELECT storage_key FROM file WHERE original_id IN (${placeholders(ids)})`,
        [...ids, ...ids],
      );
      const named = new Set(rows.map((row) => row.storage_key));
      for (const key of some) {
        // What has just been made of an old file may have no record yet.
        if (!named.has(key) && (await this.store.changedAt(key)) < before) items.push(key);
      }
    }
    return { items, next: following ?? null };
  };

  private async removeStrays(keys: string[]): Promise<number> {
    for (const key of keys) await this.store.remove(key);
    return keys.length;
  }
}

/** `2026-11/<id>.thumbnail.jpg` */
const idOf = (key: string): string => key.slice(key.indexOf('/') + 1).split('.')[0]!;
