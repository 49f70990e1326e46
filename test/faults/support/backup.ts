import { copyFile, rm } from 'node:fs/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { Sqlite } from '../../../src/platform/database/sqlite.js';

/** What a database had at one moment, and how it is put back. Nobody may be connected meanwhile. */
export interface Backup {
  restore(): Promise<void>;
}

/** Taken while the service works on it, as `VACUUM INTO` and `mariadb-dump --single-transaction` do. */
export const backUp = (url: string): Promise<Backup> =>
  url.startsWith('sqlite:') ? backUpFile(url.slice('sqlite:'.length)) : backUpTables(url);

async function backUpFile(file: string): Promise<Backup> {
  const copy = `${file}.backup`;
  const database = new Sqlite(file);
  database.exec(`VACUUM INTO '${copy}'`);
  database.close();
  return {
    async restore() {
      for (const rest of ['-wal', '-shm']) await rm(file + rest, { force: true });
      await copyFile(copy, file);
    },
  };
}

/** By SQL, so that it needs no program beside the server. */
async function backUpTables(url: string): Promise<Backup> {
  const connection = await connect(url);
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  const names = await rowsOf<[string]>(connection, 'SHOW TABLES');
  await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
  const tables: Array<{ name: string; definition: string; rows: unknown[][] }> = [];
  for (const [name] of names) {
    const rows = await rowsOf<unknown[]>(connection, `SELECT * FROM ${name}`);
    const [created] = await rowsOf<[string, string]>(connection, `SHOW CREATE TABLE ${name}`);
    tables.push({ name, definition: created![1], rows });
  }
  await connection.end();
  return {
    async restore() {
      const target = await connect(url);
      for (const { name, definition, rows } of tables) {
        await target.query(`DROP TABLE ${name}`);
        await target.query(definition);
        for (let from = 0; from < rows.length; from += 200) {
          await target.query(`INSERT INTO ${name} VALUES ?`, [rows.slice(from, from + 200)]);
        }
      }
      await target.end();
    },
  };
}

/** Every value comes as what it can be written as again. */
const connect = (uri: string): Promise<Connection> =>
  createConnection({ uri, supportBigNumbers: true, bigNumberStrings: true, jsonStrings: true });

async function rowsOf<Row>(connection: Connection, sql: string): Promise<Row[]> {
  const [rows] = await connection.query({ sql, rowsAsArray: true });
  return rows as Row[];
}
