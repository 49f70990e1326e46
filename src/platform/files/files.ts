import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { invalidField } from '../domain-error.js';
import { newId } from '../ids.js';
import { cut } from '../text/cut.js';
import { named, tidyName } from './file-name.js';
import { FilesMetrics } from './files.metrics.js';
import { FileStore, type Spooled } from './file-store.js';
import type { FileState } from './file.entity.js';
import { inspect, type Inspection, type MediaInfo } from './inspect.js';

/** A file as other parts of the product see it. */
export interface StoredFile {
  id: string;
  name: string;
  mimeType: string;
  /** Bytes; null while it is not there. */
  size: number | null;
  state: FileState;
  /** Why it is lost: a sentence for a person. */
  reason: string | null;
  info: MediaInfo;
  storageKey: string | null;
  publicKey: string | null;
  publicSince: number | null;
  /** Of what was made of another file: that file, and what it is. */
  originalId: string | null;
  variant: string | null;
  createdAt: number;
}

/** A file that is on its way in. */
export interface ExpectedFile {
  id: string;
  /** As it was told; made fit to be shown. Empty: it is named after its type when it is there. */
  name: string;
  /** It shows this file, small. */
  thumbnailOf?: string;
  /** It will not come, for this reason. */
  lost?: string;
}

/** A file is not of the type it must be of. */
export class OtherType extends Error {}

/** A form of a file that is made here and kept beside it. */
export type Variant = 'thumbnail' | 'fitted' | 'avatar';

const UNKNOWN_TYPE = 'application/octet-stream';
export const COLUMNS =
  'id, name, mime_type, size, state, reason, info, storage_key, public_key, public_since, original_id, variant, created_at';

/** Every file of the product: its record here, its bytes in the store. */
@Injectable()
export class Files {
  private readonly logger = new Logger(Files.name);

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly config: Config,
    private readonly metrics: FilesMetrics,
  ) {}

  /** Enters files whose bytes are still to come, in the caller's transaction. */
  async expect(files: readonly ExpectedFile[]): Promise<void> {
    const rows = files.map(({ id, name, thumbnailOf, lost }) => ({
      ...record(id, tidyName(name)),
      state: lost === undefined ? 'pending' : 'lost',
      reason: lost ?? null,
      original_id: thumbnailOf ?? null,
      variant: thumbnailOf ? 'thumbnail' : null,
    }));
    await this.database.insert('file', rows);
  }

  /** @returns by id; unknown ones are absent */
  async find(ids: readonly string[]): Promise<Map<string, StoredFile>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<FileRow>(`SELECT ${COLUMNS} FROM file WHERE id IN (${placeholders(ids)})`, [
      ...ids,
    ]);
    return new Map(rows.map((row) => [row.id, fileOf(row)]));
  }

  /** What was made of these files and is in the store, by the id of the original. */
  async variants(originalIds: readonly string[], variant: Variant): Promise<Map<string, StoredFile>> {
    if (originalIds.length === 0) return new Map();
    const rows = await this.database.query<FileRow>(
      `SELECT ${COLUMNS} FROM file WHERE original_id IN (${placeholders(originalIds)}) AND variant = ? AND state = 'stored'`,
      [...originalIds, variant],
    );
    return new Map(rows.map((row) => [row.original_id!, fileOf(row)]));
  }

  /** Takes a file in, streamed. @throws FileTooLarge, and what the stream throws */
  async upload(source: Readable, name: string, employeeId: string): Promise<StoredFile> {
    const id = newId();
    const spooled = await this.store.spool(source, id, this.config.maxFileBytes);
    if (spooled.size === 0) {
      await this.store.discard(spooled);
      throw invalidField('file', 'is empty: there is nothing to send');
    }
    const looked = await this.putAway(id, spooled);
    await this.database.insert('file', [
      {
        ...record(id, await named(tidyName(name), looked)),
        mime_type: looked.mimeType,
        size: spooled.size,
        state: 'stored',
        storage_key: storageKey(id),
        info: JSON.stringify(looked.info),
        uploaded_by: employeeId,
      },
    ]);
    return (await this.find([id])).get(id)!;
  }

  /**
   * Puts what has come in for an expected file in its place: looked into, with a thumbnail when it is a picture.
   * @param onlyType how its type must begin
   * @returns writes the record, in the caller's transaction
   * @throws OtherType
   */
  async arrive(id: string, spooled: Spooled, onlyType = ''): Promise<() => Promise<void>> {
    const looked = await this.putAway(id, spooled, onlyType);
    return async () => {
      const file = (await this.find([id])).get(id);
      if (!file) return;
      await this.database.execute(
        `UPDATE file SET state = 'stored', reason = NULL, name = ?, mime_type = ?, size = ?, info = ?, storage_key = ? WHERE id = ?`,
        [
          await named(file.name, looked),
          looked.mimeType,
          spooled.size,
          JSON.stringify(looked.info),
          storageKey(id),
          id,
        ],
      );
    };
  }

  /** The file could not be had, for this reason; it is told to people. In the caller's transaction. */
  async lose(id: string, reason: string): Promise<void> {
    await this.database.execute(`UPDATE file SET state = 'lost', reason = ? WHERE id = ? AND state <> 'stored'`, [
      cut(reason, 1000),
      id,
    ]);
  }

  /** Somebody wants a lost one tried again. In the caller's transaction. */
  async expectAgain(id: string): Promise<void> {
    await this.database.execute(`UPDATE file SET state = 'pending', reason = NULL WHERE id = ? AND state = 'lost'`, [
      id,
    ]);
  }

  /** One that was taken in a moment ago and that nobody knows of yet. */
  async forget({ id }: StoredFile): Promise<void> {
    const made = [...(await this.variants([id], 'thumbnail')).values(), (await this.find([id])).get(id)!];
    await this.database.execute('DELETE FROM file WHERE id = ? OR original_id = ?', [id, id]);
    for (const { storageKey: key } of made) await this.store.remove(key!);
  }

  /** The form of this file that `make` makes of a local copy, made once and kept. */
  async variant(
    file: StoredFile,
    variant: Variant,
    make: (path: string) => Promise<{ bytes: Buffer; width: number; height: number }>,
  ): Promise<StoredFile> {
    const known = (await this.variants([file.id], variant)).get(file.id);
    if (known) return known;
    const made = await this.store.withLocal(file.storageKey!, make);
    await this.addVariant(file.id, variant, made);
    return (await this.variants([file.id], variant)).get(file.id)!;
  }

  private async putAway(id: string, spooled: Spooled, onlyType = ''): Promise<Inspection> {
    try {
      const looked = await inspect(spooled.path);
      if (!looked.mimeType.startsWith(onlyType)) throw new OtherType(looked.mimeType);
      // What must be a picture is small already.
      if (looked.mimeType.startsWith('image/') && onlyType === '') await this.makeThumbnail(id, spooled.path);
      await this.store.keep(spooled, storageKey(id));
      this.metrics.stored(spooled.size);
      return looked;
    } finally {
      await this.store.discard(spooled);
    }
  }

  /** A picture that cannot be read is a file without a thumbnail; one that cannot be stored is tried again. */
  private async makeThumbnail(id: string, path: string): Promise<void> {
    const { thumbnail } = await import('./pictures.js');
    const made = await thumbnail(path).catch((error: unknown) => {
      this.logger.debug(`No thumbnail of ${id}: ${String(error)}`);
      return null;
    });
    if (made) await this.addVariant(id, 'thumbnail', made);
  }

  private async addVariant(
    originalId: string,
    variant: Variant,
    made: { bytes: Buffer; width: number; height: number },
  ): Promise<void> {
    const key = `${storageKey(originalId)}.${variant}.jpg`;
    await this.store.put(made.bytes, key);
    const row = {
      ...record(newId(), `${variant}.jpg`),
      mime_type: 'image/jpeg',
      size: made.bytes.length,
      state: 'stored',
      storage_key: key,
      info: JSON.stringify({ width: made.width, height: made.height }),
      original_id: originalId,
      variant,
    };
    await this.database.insert('file', [row], dialect.ignoreDuplicate('original_id,variant'));
  }
}

export interface FileRow {
  id: string;
  name: string;
  mime_type: string;
  size: string | number | null;
  state: FileState;
  reason: string | null;
  info: string;
  storage_key: string | null;
  public_key: string | null;
  public_since: string | number | null;
  original_id: string | null;
  variant: string | null;
  created_at: string | number;
}

export const fileOf = (row: FileRow): StoredFile => ({
  id: row.id,
  name: row.name,
  mimeType: row.mime_type,
  size: row.size === null ? null : Number(row.size),
  state: row.state,
  reason: row.reason,
  info: JSON.parse(row.info) as MediaInfo,
  storageKey: row.storage_key,
  publicKey: row.public_key,
  publicSince: row.public_since === null ? null : Number(row.public_since),
  originalId: row.original_id,
  variant: row.variant,
  createdAt: Number(row.created_at),
});

const record = (id: string, name: string) => ({
  id,
  name,
  mime_type: UNKNOWN_TYPE,
  size: null as number | null,
  info: '{}',
  original_id: null as string | null,
  variant: null as string | null,
  storage_key: null as string | null,
  uploaded_by: null as string | null,
  created_at: Date.now(),
});

/** Folders of a month hold what a file system likes; the id is a UUIDv7, whose beginning is the time. */
const storageKey = (id: string): string => {
  const month = new Date(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString().slice(0, 7);
  return `${month}/${id}`;
};
