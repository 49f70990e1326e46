import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { testDatabaseKind } from '../support/database.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const SECRET = 's3cr3t-nobody-may-see';

/** All that a start in vain has written. */
async function startInVain(settings: Record<string, string>): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://desk.example.test',
    SECRET_KEY: randomBytes(32).toString('base64'),
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  return said;
}

/** One line, which is not the log's. */
const sentence = (words: RegExp) => new RegExp(`^viber-tasks did not start\\. ${words.source}\\n$`);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('says in one line when it is ready, and names no route', async () => {
  const service = await Service.start({ env: { LOG_LEVEL: 'info' } });
  try {
    const ready = () => service.log.split('\n').find((line) => line.includes('viber-tasks is ready.'));
    await until('the line', async () => ready() !== undefined);
    expect(JSON.parse(ready()!)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      address: service.url,
      publicUrl: service.url,
      database: expect.stringMatching(/^(sqlite|mysql) \d+\./),
      files: service.filesDir,
      workers: 'on',
      bots: 0,
    });
    expect(ready()).not.toContain('ADMIN_TOKEN');
    expect(service.log).not.toContain('/api/tasks');
  } finally {
    await service.stop();
  }
});

it('says how many bots are linked, and how to get in where no admin can', async () => {
  const service = await Service.start({ env: { LOG_LEVEL: 'info', ADMIN_TOKEN: '' } });
  const latest = async () => {
    const ready = () => service.log.split('\n').findLast((line) => line.includes('viber-tasks is ready.'));
    return JSON.parse(await until('the line', ready)) as { bots: number; signIn?: string };
  };
  try {
    expect(await latest()).toMatchObject({ bots: 0, signIn: expect.stringContaining('set ADMIN_TOKEN') });
    service.log = '';
    await service.restart('SIGTERM', { ADMIN_TOKEN: service.asAdmin.authorization.slice('Bearer '.length) });
    expect(await latest()).not.toHaveProperty('signIn');
    await service.linkedBot();
    service.log = '';
    // The setting is gone, and with it what it stood for.
    await service.restart('SIGTERM', { ADMIN_TOKEN: '' });
    expect(await latest()).toMatchObject({ bots: 1, signIn: expect.stringContaining('set ADMIN_TOKEN') });
  } finally {
    await service.stop();
  }
});

it('says at the start when it does not have the files that others have stored', async () => {
  const service = await Service.start();
  const elsewhere = await mkdtemp(join(tmpdir(), 'viber-tasks-test-'));
  try {
    const ids = [];
    for (const name of ['first.txt', 'second.txt']) ids.push(await service.upload(name, Buffer.from(name)));
    const alone = await service.another({ FILES_DIR: elsewhere });
    const line = await until('the line', async () => alone.log.split('\n').find((said) => said.includes('FILES_DIR')));
    const { level, msg } = JSON.parse(line) as { level: number; msg: string };
    expect(level).toBe(50);
    expect(msg).toContain(
      `2 of the newest 2 files are not in FILES_DIR (${elsewhere}): ${ids.toReversed().join(', ')}.`,
    );
    expect(msg).toMatch(/share one folder, or a bucket/);
    const { log } = await service.another();
    expect(log).toBe('');
  } finally {
    await service.stop();
    await rm(elsewhere, { recursive: true, force: true });
  }
});

if (testDatabaseKind() === 'sqlite') {
  it.each([
    ['a folder', () => folder, /DATABASE_URL: \S+ is a folder: name a file in it.+/],
    ['below a file', () => join(folder, 'no-database', 'x.sqlite'), /DATABASE_URL: .+ is no folder\./],
    ['no database', () => join(folder, 'no-database'), /DATABASE_URL: .+ is no SQLite database.+/],
    ['where nobody can write', () => '/proc/desk.sqlite', /DATABASE_URL: .+ must be able to write it and its folder\./],
  ])('a file that is %s ends the start with one line', async (_what, path, words) => {
    await writeFile(join(folder, 'no-database'), 'This is a text, and no database at all. '.repeat(100));
    expect(await startInVain({ DATABASE_URL: `sqlite:${path()}` })).toMatch(sentence(words));
  });

  it('a database in memory is refused: a file is needed', async () => {
    expect(await startInVain({ DATABASE_URL: 'sqlite::memory:' })).toMatch(/DATABASE_URL must .*a file is needed/);
  });
} else {
  const server = () => new URL(process.env['TEST_DATABASE_URL']!);

  it('neither user nor database that are not there are tried again', async () => {
    const unknown = server();
    unknown.pathname = '/viber_tasks_test_of_nobody';
    expect(await startInVain({ DATABASE_URL: unknown.href })).toMatch(
      sentence(/DATABASE_URL: the server at \S+ has no database "viber_tasks_test_of_nobody": create it.*/),
    );
    const stranger = server();
    stranger.password = SECRET;
    const said = await startInVain({ DATABASE_URL: stranger.href });
    expect(said).toMatch(
      sentence(/DATABASE_URL: the server at \S+ does not let this user in \(ER_ACCESS_DENIED_ERROR\).*/),
    );
    expect(said).not.toContain(SECRET);
  });

  it('starts, and starts again, whatever the database, the user and the password are called', async () => {
    const admin = await createConnection(server().href);
    const suffix = randomBytes(4).toString('hex');
    const user = `u@${suffix}`;
    const password = `p/:@%? ${suffix}`;
    await admin.query('CREATE USER ?@? IDENTIFIED BY ?', [user, '%', password]);
    await admin.query('GRANT ALL PRIVILEGES ON *.* TO ?@?', [user, '%']);
    try {
      for (const word of ['1desk-test.db of a&co', 'select']) {
        // A server may be shared; the last one has to be called just so.
        const name = word === 'select' ? word : word + suffix;
        await admin.query(`CREATE DATABASE \`${name}\``);
        const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
        const url = `mysql://${login}@${server().host}/${encodeURIComponent(name)}`;
        const service = await Service.start({ env: { DATABASE_URL: url } });
        try {
          await service.ok('POST', '/api/tasks', { title: `In ${name}` });
          await service.restart();
          expect((await service.all('/api/tasks')).map(({ title }) => title)).toEqual([`In ${name}`]);
        } finally {
          await service.stop();
          await admin.query(`DROP DATABASE \`${name}\``);
        }
      }
    } finally {
      await admin.query('DROP USER ?@?', [user, '%']);
      await admin.end();
    }
  });
}
