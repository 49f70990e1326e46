import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { invalidField } from '../domain-error.js';
import { IdempotentCreations } from '../idempotency/idempotent-creations.js';
import type { Repeatable } from '../idempotency/repeatable.js';
import { newId } from '../ids.js';
import { cut } from '../text/cut.js';
import { named, pictureName, tidyName } from './file-name.js';
import { FilesMetrics } from './files.metrics.js';
import { FileStore, type Spooled } from './file-store.js';
import {
  COLUMNS,
  type FileRow,
  fileOf,
  record,
  type StoredFile,
  storageKey,
  storageKeys,
  type Variant,
  variantKey,
} from './file-record.js';
import { Malware } from './malware.js';
import { Examiner, type InspectOptions } from './examiner/examiner.js';
import type { Form, Inspection, Rendered } from './examiner/jobs.js';

export type { StoredFile, Variant } from './file-record.js';

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

/** It was removed a moment ago. */
export class FileGone extends Error {}

/** A file is not of the type it must be of. */
export class OtherType extends Error {}

/** Every file of the product: its record here, its bytes in the store. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly config: Config,
    private readonly metrics: FilesMetrics,
    private readonly examiner: Examiner,
    private readonly creations: IdempotentCreations,
    private readonly malware: Malware,
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
    const all = await this.allVariants(originalIds);
    return new Map([...all].flatMap(([id, made]) => (made.has(variant) ? [[id, made.get(variant)!]] : [])));
  }

  async allVariants(originalIds: readonly string[]): Promise<Map<string, Map<Variant, StoredFile>>> {
    const all = new Map<string, Map<Variant, StoredFile>>();
    if (originalIds.length === 0) return all;
    const rows = await this.database.query<FileRow>(
      `SELECT ${COLUMNS} FROM file WHERE original_id IN (${placeholders(originalIds)}) AND state = 'stored'`,
      [...originalIds],
    );
    for (const row of rows) {
      const id = row.original_id!;
      all.set(id, (all.get(id) ?? new Map<Variant, StoredFile>()).set(row.variant!, fileOf(row)));
    }
    return all;
  }

  /**
   * Takes a file in, streamed. After a failure nothing of it is left.
   * @param given its name; undefined where the sender gave none
   * @param whole throws when there is something wrong with what came behind the file: nothing is kept then
   * @throws FileTooLarge, and what the stream throws
   */
  async upload(
    source: Readable,
    given: string | undefined,
    employeeId: string,
    { key = null, whole }: { key?: Repeatable; whole?: () => Promise<void> } = {},
  ): Promise<StoredFile> {
    const id = newId();
    const name = tidyName(given ?? '');
    const spooled = await this.store.spool(source, id, this.config.maxFileBytes);
    try {
      if (spooled.size === 0) throw invalidField('file', 'is empty: there is nothing to send');
      await whole?.();
      const request = key && { ...key, hash: await fingerprint(name, spooled) };
      const looked = await this.putAway(id, spooled, { ahead: true });
      const row = {
        ...record(id, await named(name, looked)),
        mime_type: looked.mimeType,
        size: spooled.size,
        state: 'stored',
        reason: looked.reason ?? null,
        storage_key: storageKey(id),
        info: JSON.stringify(looked.info),
        uploaded_by: employeeId,
      };
      const made = await this.creations.once(request, async () => {
        await this.database.insert('file', [row]);
        return id;
      });
      // The same request has stored it before.
      if (made !== id) await this.removeAll(id);
      return (await this.find([made])).get(made)!;
    } catch (error) {
      await this.store.discard(spooled);
      await this.removeAll(id).catch(() => undefined);
      throw error;
    }
  }

  /**
   * Puts what has come in for an expected file in its place: looked into, with a thumbnail when it is a picture.
   * @param onlyType how its type must begin
   * @returns writes the record, in the caller's transaction
   * @throws OtherType, Infected, ScannerAway, and the reason of a signal
   */
  async arrive(
    id: string,
    spooled: Spooled,
    onlyType = '',
    options: InspectOptions = {},
  ): Promise<() => Promise<void>> {
    const looked = await this.putAway(id, spooled, options, onlyType);
    return async () => {
      const file = (await this.find([id])).get(id);
      if (!file) return;
      await this.database.execute(
        `UPDATE file SET state = 'stored', reason = ?, name = ?, mime_type = ?, size = ?, info = ?, storage_key = ? WHERE id = ?`,
        [
          looked.reason ?? null,
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
  async lose(id: string, reason: string, state: 'lost' | 'infected' = 'lost'): Promise<void> {
    await this.database.execute(`UPDATE file SET state = ?, reason = ? WHERE id = ? AND state <> 'stored'`, [
      state,
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

  /** Its record and its bytes, and those of its thumbnail. */
  private async removeAll(id: string): Promise<void> {
    await this.forgetRecords([id]);
    await this.removeBytes(id);
  }

  /** They are gone, in the caller's transaction; their bytes once it is committed. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.forgetRecords(ids);
    this.database.afterCommit(() => {
      // What fails here is swept later: see `LooseFiles`.
      for (const id of ids) this.removeBytes(id).catch(() => undefined);
    });
  }

  /** Their records and public addresses, and those of what was made of them; in the caller's transaction, if any. */
  async forgetRecords(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const given = placeholders(ids);
    await this.database.execute(`DELETE FROM file WHERE id IN (${given}) OR original_id IN (${given})`, [
      ...ids,
      ...ids,
    ]);
  }

  /** Of a file without a record. */
  async removeBytes(id: string): Promise<void> {
    for (const key of storageKeys(id)) await this.store.remove(key);
  }

  /** They stay until the current transaction ends. @returns those that are there */
  async hold(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT id FROM file WHERE id IN (${placeholders(ids)}) ORDER BY id ${dialect.forShare}`;
    return (await this.database.query<{ id: string }>(sql, [...ids])).map(({ id }) => id);
  }

  /** The form of this file, made once and kept. @throws Unreadable */
  async variant(file: StoredFile, form: Form, mostBytes?: number): Promise<StoredFile> {
    const known = (await this.variants([file.id], form)).get(file.id);
    if (known) return known;
    const to = await this.store.room();
    try {
      const made = await this.store.withLocal(file.storageKey!, (path) =>
        this.examiner.render(form, path, to, mostBytes),
      );
      // A face is nobody's file name.
      await this.addVariant({ id: file.id, name: form === 'avatar' ? '' : file.name }, form, to, made);
      if ((await this.hold([file.id])).length === 0) {
        await this.removeAll(file.id);
        throw new FileGone();
      }
    } finally {
      await this.store.discard({ path: to });
    }
    return (await this.variants([file.id], form)).get(file.id)!;
  }

  private async putAway(id: string, spooled: Spooled, options: InspectOptions, onlyType = ''): Promise<Inspection> {
    const thumbnailTo = await this.store.room();
    try {
      await this.malware.refuse(spooled.path);
      const looked = await this.examiner.inspect(spooled.path, thumbnailTo, options);
      if (!looked.mimeType.startsWith(onlyType)) throw new OtherType(looked.mimeType);
      // What must be a picture is small already.
      if (looked.thumbnail && onlyType === '') {
        await this.addVariant({ id, name: '' }, 'thumbnail', thumbnailTo, looked.thumbnail);
      }
      await this.store.keep(spooled, storageKey(id));
      this.metrics.stored(spooled.size);
      return looked;
    } finally {
      await this.store.discard(spooled);
      await this.store.discard({ path: thumbnailTo });
    }
  }

  private async addVariant(
    { id: originalId, name }: Pick<StoredFile, 'id' | 'name'>,
    variant: Variant,
    path: string,
    { mimeType, size, width, height }: Rendered,
  ): Promise<void> {
    const key = variantKey(originalId, variant, mimeType);
    await this.store.keep({ path, size }, key);
    const row = {
      ...record(newId(), pictureName(name || variant, mimeType)),
      mime_type: mimeType,
      size,
      state: 'stored',
      storage_key: key,
      info: JSON.stringify({ width, height }),
      original_id: originalId,
      variant,
    };
    await this.database.insert('file', [row], dialect.ignoreDuplicate('original_id,variant'));
  }
}

/** Tells one upload from another: by its name and every byte. */
async function fingerprint(name: string, { path }: Spooled): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(name));
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
