import { cp, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropDatabase, freshDatabaseUrl, testDatabaseKind } from '../support/database.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

let service: Service;
let folder: string;
const made: string[] = [];
beforeAll(async () => {
  service = await Service.start();
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-operator-'));
});
afterAll(async () => {
  await service?.stop();
  for (const url of made) await dropDatabase(url);
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<string> {
  const url = await freshDatabaseUrl();
  made.push(url);
  return url;
}

describe('backup and restore', () => {
  it('give back on an empty database everything that was acknowledged before the backup, though the service went on', async () => {
    const { bot, account } = await service.linkedBot('Backed up');
    const phones = Array.from({ length: 6 }, (_, i) =>
      bot.phoneOf(service.viber.createCustomer({ name: `Клієнт ${i}` })),
    );
    const texts = ["it's", 'C:\\dir\\', '"quoted" 100% _', '😀 Ж'];
    for (const phone of phones) for (const text of texts) await phone.write(text);
    const fileId = await service.upload('скан.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    await service.quiet();
    // Pictures of customers are copied a moment after their messages, and show in every action.
    await until('the pictures of all customers', async () =>
      (await service.all('/api/contacts')).every(({ avatarFileId }) => avatarFileId),
    );
    const before = await service.all('/api/tasks');
    expect(before).toHaveLength(phones.length);
    const feeds = await Promise.all(before.map((task) => service.feed(task.id)));

    const stop = new AbortController();
    const load = phones.map(async (phone) => {
      while (!stop.signal.aborted) await phone.write('later');
    });
    const file = join(folder, 'under-load.backup');
    const written = await service.operate(['backup', file]);
    stop.abort();
    await Promise.all(load);
    expect(written).toMatchObject({ code: 0, said: expect.stringContaining('rows of') });
    // Only its owner may read what customers wrote.
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await service.operate(['backup', file])).said).toContain('exists already');

    const filesDir = join(folder, 'files');
    await cp(service.filesDir, filesDir, { recursive: true });
    const url = await emptyDatabase();
    const settings = { DATABASE_URL: url, FILES_DIR: filesDir };
    const restored = await service.operate(['restore', file], settings);
    expect(restored).toMatchObject({
      code: 0,
      said: expect.stringContaining('Every file that the database names is there.'),
    });

    const second = await service.another({ ...settings, WORKERS: 'off' });
    const tasks = await second.all('/api/tasks');
    expect(tasks.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const [i, { id }] of before.entries()) {
      expect((await second.feed(id)).slice(0, texts.length)).toEqual(feeds[i]);
    }
    expect(await second.ok('GET', `/api/messengers/accounts/${account.id}`)).toMatchObject({ name: 'Backed up' });
    expect((await second.download(`/api/files/${fileId}`)).bytes.toString()).toContain('%PDF-1.4');
    await second.end('SIGTERM');

    // Nothing is ever overwritten.
    const again = await service.operate(['restore', file], settings);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') });
  });

  it('move a workspace from one kind of database to the other', async () => {
    // A run knows one server: of MariaDB it can go to SQLite, which needs none.
    const file = join(folder, 'moving.backup');
    await service.operate(['backup', file]);
    const elsewhere = `sqlite:${join(folder, 'moved.sqlite')}`;
    const moved = await service.operate(['restore', file], { DATABASE_URL: elsewhere });
    expect(moved).toMatchObject({ code: 0 });
    const second = await service.another({ DATABASE_URL: elsewhere, WORKERS: 'off' });
    expect(await second.all('/api/tasks')).toHaveLength((await service.all('/api/tasks')).length);
    await second.end('SIGTERM');
  });

  it('refuse a file that is cut off, of another key, or no backup at all, and leave a database no service starts on', async () => {
    const file = join(folder, 'refused.backup');
    await service.operate(['backup', file]);

    const url = await emptyDatabase();
    const otherKey = { DATABASE_URL: url, SECRET_KEY: Buffer.alloc(32, 'another key').toString('base64') };
    expect(await service.operate(['restore', file], otherKey)).toMatchObject({
      code: 1,
      said: expect.stringContaining('another SECRET_KEY'),
    });

    await truncate(file, Math.floor((await stat(file)).size * 0.7));
    const cut = await service.operate(['restore', file], { DATABASE_URL: url });
    expect(cut).toMatchObject({ code: 1, said: expect.stringContaining('is no whole backup') });
    await expect(service.another({ DATABASE_URL: url })).rejects.toThrow('did not start');

    await writeFile(file, 'hello');
    const other = await service.operate(['restore', file], { DATABASE_URL: await emptyDatabase() });
    expect(other).toMatchObject({ code: 1, said: expect.stringContaining('is no whole backup') });
  });
});

it('keeps what it writes from other users of the machine', async () => {
  await service.upload('contract.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
  const url = service.databaseUrl;
  const database = url.startsWith('sqlite:') ? [url.slice('sqlite:'.length), `${url.slice('sqlite:'.length)}-wal`] : [];
  const stored = (await readdir(service.filesDir, { recursive: true })).map((name) => join(service.filesDir, name));
  expect(stored.length).toBeGreaterThan(1);
  for (const path of [...database, ...stored]) expect([path, (await stat(path)).mode & 0o077]).toEqual([path, 0]);
});

describe('check', () => {
  it('says of each thing that it is fit', async () => {
    const { code, said } = await service.operate(['check']);
    expect(said).not.toContain('WRONG');
    for (const what of ['settings', 'database', 'SECRET_KEY', 'FILES_DIR', 'Viber', 'PUBLIC_URL']) {
      expect(said).toMatch(new RegExp(`^ok +${what}`, 'm'));
    }
    expect(code).toBe(0);
  });

  it('names what is wrong, and the cure', async () => {
    await service.linkedBot('Sealed');
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const { code, said } = await service.operate(['check'], {
      SECRET_KEY: Buffer.alloc(32, 'another key').toString('base64'),
      FILES_DIR: file,
      VIBER_API_URL: 'http://127.0.0.1:9',
      PUBLIC_URL: 'http://127.0.0.1:9',
    });
    expect(code).toBe(1);
    expect(said).toMatch(/^WRONG +SECRET_KEY[^]*Sealed[^]*link these bots again/m);
    expect(said).toMatch(/^WRONG +FILES_DIR[^]*rights/m);
    expect(said).toMatch(/^WRONG +Viber.*\n.*ECONNREFUSED/m);
    expect(said).toMatch(/^WRONG +PUBLIC_URL.*\n.*ECONNREFUSED/m);
  });

  it('says that the database cannot be reached', async () => {
    const url = testDatabaseKind() === 'sqlite' ? `sqlite:${folder}` : 'mysql://nobody:x@127.0.0.1:9/none_test';
    const { code, said } = await service.operate(['check'], { DATABASE_URL: url });
    expect([code, said]).toEqual([1, expect.stringMatching(/^WRONG +database/m)]);
  });
});

describe('retention --dry-run', () => {
  it('counts what would go by the settings given, as the service does, and removes nothing', async () => {
    const { kinds } = await service.ok('GET', '/api/retention');
    const { code, said } = await service.operate(['retention', '--dry-run'], { RETENTION_UPLOADS_DAYS: '0' });
    expect([code, said]).toEqual([0, expect.stringContaining('Nothing was removed.')]);
    expect(said).toMatch(/^uploads: kept for ever$/m);
    expect(said).toMatch(/^callbacks: 0 older than 90 days$/m);
    for (const { kind } of kinds) expect(said).toMatch(new RegExp(`^${kind}: `, 'm'));
    expect(await service.ok('GET', '/api/retention')).toMatchObject({ kinds, lastRunAt: null });
  });

  it('wants the word that it only counts, and tables that are up to date', async () => {
    expect((await service.operate(['retention'])).code).toBe(2);
    const url = await emptyDatabase();
    const { code, said } = await service.operate(['retention', '--dry-run'], { DATABASE_URL: url });
    expect([code, said]).toEqual([1, expect.stringContaining('Run "migrate"')]);
  });
});

describe('the command line', () => {
  it('brings the tables up to date without starting the service', async () => {
    const url = await emptyDatabase();
    expect((await service.operate(['migrate'], { DATABASE_URL: url })).said).toContain('Migrated: ');
    expect((await service.operate(['migrate'], { DATABASE_URL: url })).said).toContain('up to date');
  });

  it('says in one line why the tables cannot be brought up to date, and the cure', async () => {
    const server = new URL(service.databaseUrl.replace(/^sqlite:/, 'file:'));
    const wrong: Array<[string, RegExp]> =
      testDatabaseKind() === 'sqlite'
        ? [
            [`sqlite:${folder}`, /is a folder: name a file in it/],
            [`sqlite:${fileURLToPath(import.meta.url)}`, /is no SQLite database: name another one/],
          ]
        : [
            [`mysql://nobody:x@${server.host}/none_test`, /does not let this user in .* check user and password/],
            [`mysql://nobody:x@127.0.0.1:9/none_test`, /does not answer \(ECONNREFUSED\): look whether it runs/],
          ];
    for (const command of [['migrate'], ['backup', join(folder, 'never.backup')]]) {
      for (const [url, cure] of wrong) {
        const { code, said } = await service.operate(command, { DATABASE_URL: url });
        expect([code, said]).toEqual([1, expect.stringMatching(cure)]);
        expect(said).toMatch(new RegExp(`^viber-tasks ${command[0]}: DATABASE_URL.*\\n$`));
      }
    }
  });

  it('takes secrets from files', async () => {
    const file = join(folder, 'database-url');
    await writeFile(file, `${service.databaseUrl}\n`);
    const taken = await service.operate(['migrate'], { DATABASE_URL: '', DATABASE_URL_FILE: file });
    expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('up to date') });
    const none = await service.operate(['migrate'], { DATABASE_URL: '', DATABASE_URL_FILE: join(folder, 'none') });
    expect(none).toMatchObject({ code: 1, said: expect.stringContaining('DATABASE_URL_FILE names') });
  });

  it.each([[['backup']], [['restore']], [['migrate', 'x']], [['chekc']]])(
    'explains itself when it gets %j',
    async (args) => {
      expect(await service.operate(args)).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') });
    },
  );
});
