import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { createConnection } from 'mysql2/promise';

/** Runs a statement beside the service. */
export async function beside(databaseUrl: string, sql: string): Promise<void> {
  if (databaseUrl.startsWith('sqlite:')) {
    const database = new DatabaseSync(databaseUrl.slice('sqlite:'.length), { timeout: 60_000 });
    database.exec(sql);
    database.close();
    return;
  }
  const connection = await createConnection({ uri: databaseUrl });
  // The service may win a race for the same rows: it is run again, as the service's own are.
  for (let isDone = false; !isDone;) {
    isDone = await connection.query(sql).then(
      () => true,
      (error: { code?: string }) => {
        if (error.code !== 'ER_LOCK_DEADLOCK') throw error;
        return false;
      },
    );
  }
  await connection.end();
}

/** Every value of every table, with where it stands. */
async function cells(databaseUrl: string): Promise<Array<{ place: string; text: string }>> {
  const found: Array<{ place: string; text: string }> = [];
  const look = (table: string, rows: Array<Record<string, string | number | bigint | Uint8Array | null>>) => {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value !== null)
          found.push({
            place: `${table}.${column}`,
            text: value instanceof Uint8Array ? Buffer.from(value).toString() : String(value),
          });
      }
    }
  };
  if (databaseUrl.startsWith('sqlite:')) {
    const database = new DatabaseSync(databaseUrl.slice('sqlite:'.length), { readOnly: true });
    const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as unknown as {
      name: string;
    }[];
    for (const { name } of tables) look(name, database.prepare(`SELECT * FROM "${name}"`).all() as never);
    database.close();
    return found;
  }
  const connection = await createConnection({ uri: databaseUrl, supportBigNumbers: true, bigNumberStrings: true });
  const [tables] = await connection.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  for (const { name } of tables as { name: string }[]) {
    const [rows] = await connection.query(`SELECT * FROM \`${name}\``);
    look(name, rows as never);
  }
  await connection.end();
  return found;
}

/** Of these texts, where each is found: in the tables, in the files and their names, and in what was logged. */
export async function placesOf(
  planted: readonly string[],
  {
    databaseUrl,
    filesDir,
    log,
    objects = new Map<string, Buffer>(),
  }: { databaseUrl: string; filesDir: string; log: string; objects?: ReadonlyMap<string, Buffer> },
): Promise<Map<string, Set<string>>> {
  const all = [...(await cells(databaseUrl)), { place: 'log', text: log }];
  for (const name of await readdir(filesDir, { recursive: true })) {
    const content = await readFile(join(filesDir, name)).catch(() => Buffer.alloc(0));
    all.push({ place: 'files', text: `${name}\n${content.toString('latin1')}` });
  }
  for (const [key, bytes] of objects) all.push({ place: 'bucket', text: `${key}\n${bytes.toString('latin1')}` });
  const places = new Map<string, Set<string>>();
  for (const { place, text } of all) {
    for (const planting of planted) {
      if (!isIn(text, planting)) continue;
      places.set(planting, (places.get(planting) ?? new Set()).add(place));
    }
  }
  return places;
}

/** In small letters too, as the search has it; and as JSON writes it. */
export function isIn(text: string, planting: string): boolean {
  const folded = text.toLowerCase();
  return (
    folded.includes(planting.toLowerCase()) || folded.includes(JSON.stringify(planting).slice(1, -1).toLowerCase())
  );
}
