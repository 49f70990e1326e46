import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { createConnection } from 'mysql2/promise';
import { startMariaDb } from '../scripts/mariadb.mjs';

/** A throwaway MariaDB that writes each commit to the disk before it answers. */
export async function startDatabases() {
  const server = await startMariaDb({ flags: ['--innodb-flush-log-at-trx-commit=1', '--loose-debug-no-sync=0'] });
  const admin = await createConnection({ uri: server.url });
  const [[info]] = await admin.query('SELECT VERSION() AS version, @@innodb_flush_log_at_trx_commit AS flush');
  if (Number(info.flush) !== 1) {
    throw new Error(
      `innodb_flush_log_at_trx_commit is ${info.flush} on this server: what it acknowledges is not durable`,
    );
  }
  const asked = { statements: 0 };
  return {
    version: info.version,
    pid: server.pid,
    fresh: (kind) => (kind === 'sqlite' ? freshSqlite() : freshMariaDb(server.url, admin, asked)),
    counts: () => countsOf(admin, asked),
    stop: async () => {
      await admin.end();
      await server.stop();
    },
  };
}

/** Statements and fsyncs of the whole server since its start. What the bench itself asks is taken off. */
async function countsOf(admin, asked) {
  const [rows] = await admin.query("SHOW GLOBAL STATUS WHERE Variable_name IN ('Questions', 'Innodb_data_fsyncs')");
  asked.statements++;
  const { Questions, Innodb_data_fsyncs } = Object.fromEntries(rows.map((row) => [row.Variable_name, row.Value]));
  return { statements: Number(Questions) - asked.statements, fsyncs: Number(Innodb_data_fsyncs) };
}

/** `one(sql)` is the first column of the first row, as a number. */
async function freshMariaDb(serverUrl, admin, asked) {
  const name = `viber_tasks_test_bench_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  // A connection of its own: a poll must be one statement, not a USE and one.
  const connection = await createConnection({ uri: url.href });
  const query = async (sql, values) => {
    asked.statements++;
    return (await connection.query(sql, values))[0];
  };
  return {
    url: url.href,
    query,
    one: async (sql) => Number(Object.values((await query(sql))[0])[0]),
    drop: async () => {
      await connection.end();
      await admin.query(`DROP DATABASE ${name}`);
    },
  };
}

function freshSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'viber-tasks-bench-'));
  const drop = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', drop);
  const file = join(folder, 'bench.sqlite');
  return {
    url: `sqlite:${file}`,
    one: (sql) => {
      // Opened for writing: what a killed process left in its WAL has to be taken over.
      const database = new DatabaseSync(file);
      try {
        return Number(Object.values(database.prepare(sql).get())[0]);
      } finally {
        database.close();
      }
    },
    drop: () => {
      process.off('exit', drop);
      drop();
    },
  };
}
