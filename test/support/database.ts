import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/*
 * Each test file gets a database of its own, so that files can run side by side and in any order.
 *
 *   beforeAll(async () => { url = await freshDatabaseUrl(); …connect… });
 *   afterAll(async () => { …disconnect…; await dropDatabase(url); });
 *
 * Which kind it is was decided before Jest started: entities choose their column types when they are imported, by the
 * scheme of DATABASE_URL, so a run is all SQLite or all MariaDB (scripts/jest.mjs).
 */

export type TestDatabaseKind = 'sqlite' | 'mariadb';

export function testDatabaseKind(): TestDatabaseKind {
  return process.env['DATABASE_URL']?.startsWith('mysql:') ? 'mariadb' : 'sqlite';
}

/**
 * An empty database nobody else uses, as a DATABASE_URL. Nothing is migrated yet.
 * @param place where the test wants it: the address of a server, or for SQLite a folder
 */
export async function freshDatabaseUrl(place?: string): Promise<string> {
  if (testDatabaseKind() === 'sqlite') {
    return `sqlite:${join(await mkdtemp(join(place ?? tmpdir(), 'viber-tasks-test-')), 'test.sqlite')}`;
  }
  const url = place === undefined ? testServerUrl() : new URL(place);
  const name = `viber_tasks_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  url.pathname = `/${name}`;
  return url.href;
}

/** Undefined where the address has none. */
export function databasePassword(url: string): string | undefined {
  return url.startsWith('mysql:') ? decodeURIComponent(new URL(url).password) || undefined : undefined;
}

/** Removes what freshDatabaseUrl made; refuses anything else. */
export async function dropDatabase(url: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const folder = dirname(url.slice('sqlite:'.length));
    if (!folder.startsWith(join(tmpdir(), 'viber-tasks-test-'))) throw new Error(`Not a test database: ${url}`);
    await rm(folder, { recursive: true, force: true });
    return;
  }
  const name = new URL(url).pathname.slice(1);
  if (!/^viber_tasks_test_[0-9a-f]{12}$/.test(name)) throw new Error(`Not a test database: ${name}`);
  await onServer(testServerUrl(), `DROP DATABASE IF EXISTS \`${name}\``);
}

/** The server that test databases are made on. */
function testServerUrl(): URL {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given) throw new Error('TEST_DATABASE_URL is not set: run the tests with npm run test:db or test:e2e');
  const url = new URL(given);
  if (!url.pathname.includes('test')) {
    throw new Error(
      `TEST_DATABASE_URL names the database "${url.pathname.slice(1)}"; a name without "test" is refused`,
    );
  }
  return url;
}

async function onServer(url: URL, sql: string): Promise<void> {
  const connection = await createConnection({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
