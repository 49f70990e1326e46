import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Config } from '../config/config.js';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { publicName } from './file-name.js';
import { COLUMNS, fileOf, type FileRow, type StoredFile } from './file-record.js';
import { FileGone, Files } from './files.js';

const DAY_MS = 24 * 3_600_000;

/** Public addresses of files: unguessable, for whoever has them, until they end or are revoked. */
@Injectable()
export class PublicLinks {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly config: Config,
    private readonly audit: Audit,
  ) {}

  /**
   * The file's public address. Whoever is sent it has it for the whole time: one that is in use lives on.
   * @throws FileGone
   */
  async publish(file: StoredFile): Promise<string> {
    const url = this.urlOf(file);
    const now = Date.now();
    if (url !== null && now - file.publicSince! < DAY_MS) return url;
    // Somebody else may publish or revoke it at this moment: what they say holds.
    if (url !== null) {
      await this.database.execute('UPDATE file SET public_since = ? WHERE id = ? AND public_key = ?', [
        now,
        file.id,
        file.publicKey,
      ]);
    } else {
      await this.make(file, now);
    }
    const published = (await this.files.find([file.id])).get(file.id);
    if (!published) throw new FileGone();
    return this.urlOf(published) ?? this.publish(published);
  }

  private async make(file: StoredFile, now: number): Promise<void> {
    await this.database.transaction(async () => {
      const made = await this.database.execute(
        'UPDATE file SET public_key = ?, public_since = ? WHERE id = ? AND (public_key IS NULL OR public_key = ?)',
        [randomBytes(24).toString('base64url'), now, file.id, file.publicKey ?? ''],
      );
      if (made > 0) await this.audit.record({ action: 'file.address-made', target: { kind: 'file', id: file.id } });
    });
  }

  /** Null while it has none, or has none any more. */
  urlOf(file: StoredFile): string | null {
    return this.lives(file) ? this.addressOf(file) : null;
  }

  /** Of a file that has one, whether or not it has ended meanwhile. */
  addressOf(file: StoredFile): string {
    return `${this.config.PUBLIC_URL}/m/${file.publicKey}/${publicName(file)}`;
  }

  /** When it ends; epoch milliseconds. */
  endOf({ publicSince }: StoredFile): number {
    return publicSince! + this.config.PUBLIC_LINK_DAYS * DAY_MS;
  }

  async find(key: string): Promise<StoredFile | null> {
    const [row] = await this.database.query<FileRow>(`SELECT ${COLUMNS} FROM file WHERE public_key = ?`, [key]);
    const file = row ? fileOf(row) : null;
    return file && this.lives(file) ? file : null;
  }

  /** Files that have an address, newest first. */
  async list(limit: number, before: string | null): Promise<StoredFile[]> {
    const rows = await this.database.query<FileRow>(
      `SELECT ${COLUMNS} FROM file WHERE public_since > ? AND public_key IS NOT NULL ${before ? 'AND id < ?' : ''}
       ORDER BY id DESC LIMIT ${limit}`,
      [Date.now() - this.config.PUBLIC_LINK_DAYS * DAY_MS, ...(before ? [before] : [])],
    );
    return rows.map(fileOf);
  }

  /** Whoever else wants to revoke these waits for the current transaction. */
  async hold(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.query(
      `SELECT id FROM file WHERE id IN (${placeholders(ids)}) ORDER BY id ${dialect.forUpdate}`,
      [...ids],
    );
  }

  /** Their addresses lead nowhere from now on, those of what was made of them neither. In the caller's transaction, if any. */
  async revoke(...ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const given = placeholders(ids);
    await this.database.transaction(async () => {
      const revoked = await this.database.execute(
        `UPDATE file SET public_key = NULL, public_since = NULL
         WHERE public_key IS NOT NULL AND (id IN (${given}) OR original_id IN (${given}))`,
        [...ids, ...ids],
      );
      if (revoked === 0) return;
      const [id, ...more] = ids;
      const target = { kind: 'file', id: more.length === 0 ? id! : null };
      const details = more.length === 0 ? {} : { fileIds: ids };
      await this.audit.record({ action: 'file.address-revoked', target, details });
    });
  }

  private lives(file: StoredFile): boolean {
    return file.publicKey !== null && Date.now() < this.endOf(file);
  }
}
