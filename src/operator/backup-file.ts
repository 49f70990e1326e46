import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { AppliedMigration } from '../platform/database/dump.js';

/*
 * A backup is gzipped text, one JSON value a line: a header, then for each table its name and columns followed by its
 * rows, then an end that counts. It knows no database's dialect: what one kind wrote, another kind can read.
 */

/** Raised when older programs could no longer read it. */
export const FORMAT = 1;

export interface BackupHeader {
  viberTasksBackup: number;
  /** Of the program that wrote it. */
  version: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Tells whether SECRET_KEY is the one the API keys in it are encrypted under; tells nothing of the key. */
  keyFingerprint: string;
  migrations: AppliedMigration[];
}

export interface BackupTable {
  table: string;
  columns: string[];
}

export interface BackupEnd {
  end: true;
  /** Rows by table. */
  rows: Record<string, number>;
}

export type BackupLine = BackupHeader | BackupTable | unknown[] | BackupEnd;

/** Writes a new file that only its owner can read; it has its name once it is whole and on the disk. */
export async function writeBackup(path: string, lines: AsyncIterable<BackupLine>): Promise<void> {
  const partial = `${path}.partial`;
  const text = Readable.from(jsonLines(lines), { objectMode: true });
  try {
    await pipeline(text, createGzip(), createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }));
    await rename(partial, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(partial, { force: true });
    throw error;
  }
}

/** @throws Error when it cannot be read to its end */
export async function* readBackup(path: string): AsyncIterable<BackupLine> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  // Fails the reading of lines below as well.
  const done = pipeline(file, gunzip);
  done.catch(() => undefined);
  try {
    for await (const line of createInterface({ input: gunzip, crlfDelay: Infinity })) {
      yield JSON.parse(line, fromJson) as BackupLine;
    }
    await done;
  } catch (error) {
    throw new Error(`${path} is no whole backup of viber-tasks: ${(error as Error).message}. Take another one.`, {
      cause: error,
    });
  }
}

async function* jsonLines(lines: AsyncIterable<BackupLine>): AsyncIterable<string> {
  for await (const line of lines) yield `${JSON.stringify(line, toJson)}\n`;
}

function toJson(this: unknown, key: string, value: unknown): unknown {
  // Before JSON.stringify asks a Buffer for its own form.
  const given = (this as Record<string, unknown>)[key];
  if (ArrayBuffer.isView(given)) {
    return { base64: Buffer.from(given.buffer, given.byteOffset, given.byteLength).toString('base64') };
  }
  return typeof value === 'bigint' ? value.toString() : value;
}

/** Values of rows are plain: an object among them can only be bytes. */
function fromJson(_key: string, value: unknown): unknown {
  const bytes = value as { base64?: unknown } | null;
  return typeof bytes?.base64 === 'string' ? Buffer.from(bytes.base64, 'base64') : value;
}
