import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

/*
 * SQLite as TypeORM's driver "better-sqlite3" expects it, over the one that Node brings: nothing has to be compiled.
 * Node 20 has none, and the first in Node 22 can do too little: there a package of the same interface serves.
 */
const { DatabaseSync } = nodesOwn() ?? (await import('@photostructure/sqlite'));

function nodesOwn(): typeof import('@photostructure/sqlite') | undefined {
  const emitWarning = process.emitWarning.bind(process);
  // Loading it warns on Node 22 and 24 that it is experimental, in a line that is no JSON.
  process.emitWarning = () => undefined;
  try {
    const own = process.getBuiltinModule('node:sqlite') as typeof import('@photostructure/sqlite') | undefined;
    return own && 'columns' in own.StatementSync.prototype ? own : undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

type Value = Parameters<StatementSyncInstance['all']>[number];

interface Options {
  readonly?: boolean;
  /** Milliseconds to wait for another process that holds the file. */
  timeout?: number;
}

export class Sqlite {
  private readonly database: DatabaseSyncInstance;

  constructor(file: string, { readonly: readOnly = false, timeout = 5_000 }: Options = {}) {
    this.database = named(() => new DatabaseSync(file, { readOnly, timeout }));
    // Node's build keeps 2 MB of pages.
    this.exec('PRAGMA cache_size = -16000');
  }

  /** SQLite may have ended a transaction by itself. */
  get inTransaction(): boolean {
    return this.database.isTransaction;
  }

  prepare(sql: string): Statement {
    return new Statement(named(() => this.database.prepare(sql)));
  }

  pragma(sql: string): unknown[] {
    return this.prepare(`PRAGMA ${sql}`).all();
  }

  exec(sql: string): void {
    named(() => this.database.exec(sql));
  }

  close(): void {
    this.database.close();
  }
}

class Statement {
  /** Whether it answers with rows. */
  readonly reader: boolean;
  private readonly blobs: string[];

  constructor(private readonly statement: StatementSyncInstance) {
    const columns = statement.columns();
    this.reader = columns.length > 0;
    this.blobs = columns.filter(({ type }) => type?.toLowerCase() === 'blob').map(({ name }) => name);
  }

  all(...values: unknown[]): unknown[] {
    const rows = named(() => this.statement.all(...values.map(bound)));
    if (this.blobs.length > 0) for (const row of rows) this.giveBuffers(row);
    return rows;
  }

  /** One row after the other, for what is too much at once. */
  *iterate(...values: unknown[]): Generator<object, void> {
    const rows = named(() => this.statement.iterate(...values.map(bound)));
    try {
      for (let next = named(() => rows.next()); !next.done; next = named(() => rows.next())) {
        this.giveBuffers(next.value);
        yield next.value;
      }
    } finally {
      rows.return?.();
    }
  }

  run(...values: unknown[]): object {
    return named(() => this.statement.run(...values.map(bound)));
  }

  /** As the driver it stands for gives bytes. */
  private giveBuffers(row: Record<string, unknown>): void {
    for (const column of this.blobs) row[column] = asBuffer(row[column]);
  }
}

/** A text would end at U+0000, here or when it is read. No messenger shows that character. */
const bound = (value: unknown): Value => {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  return (value ?? null) as Value;
};

/** SQLite keeps a text in a column of bytes too; it stays one. */
const asBuffer = (value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

/** SQLite's result codes (sqlite.org/rescode.html), as far as somebody tells them apart or may have to look them up. */
const NAMES: Record<number, string> = {
  1: 'ERROR',
  5: 'BUSY',
  6: 'LOCKED',
  7: 'NOMEM',
  8: 'READONLY',
  9: 'INTERRUPT',
  10: 'IOERR',
  11: 'CORRUPT',
  13: 'FULL',
  14: 'CANTOPEN',
  18: 'TOOBIG',
  19: 'CONSTRAINT',
  26: 'NOTADB',
  787: 'CONSTRAINT_FOREIGNKEY',
  1299: 'CONSTRAINT_NOTNULL',
  1555: 'CONSTRAINT_PRIMARYKEY',
  2067: 'CONSTRAINT_UNIQUE',
};

/** In the package `all` and `iterate` tell no code: there SQLite's sentences do. */
const SENTENCES: Array<[RegExp, number]> = [
  [/^database is locked/, 5],
  [/^database (table|schema) is locked/, 6],
  [/^out of memory/, 7],
  [/^attempt to write a readonly database/, 8],
  [/^interrupted/, 9],
  [/^disk I\/O error/, 10],
  [/^database disk image is malformed/, 11],
  [/^database or disk is full/, 13],
  [/^unable to open database file/, 14],
  [/^FOREIGN KEY constraint failed/, 787],
  [/^NOT NULL constraint failed/, 1299],
  [/^UNIQUE constraint failed/, 2067],
  [/constraint failed/, 19],
];

/** An error's code is SQLite's own word for it. */
function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, message, ...details } = error as { code?: string; errcode?: number; message: string };
    if (code !== 'ERR_SQLITE_ERROR') throw error;
    const errcode = details.errcode ?? SENTENCES.find(([sentence]) => sentence.test(message))?.[1] ?? 1;
    // The lowest byte is the kind, the others are details.
    const name = NAMES[errcode] ?? NAMES[errcode & 0xff] ?? String(errcode);
    throw Object.assign(new Error(message, { cause: error }), { code: `SQLITE_${name}`, errcode });
  }
}
