import dns from 'node:dns';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { S3Stub } from '../../../test/support/s3-stub.js';
import type { Config } from '../config/config.js';
import { FileStore, FileTooLarge } from './file-store.js';

const KEY = '2026-11/01a204d4-7964-74a1-ba7f-eed26fc475da.thumbnail.jpg';
const BYTES = Buffer.from('0123456789');

describe.each(['a folder', 'a bucket'])('files kept in %s', (kind) => {
  let folder: string;
  let bucket: S3Stub;
  let store: FileStore;
  beforeAll(async () => {
    bucket = await S3Stub.start();
  });
  afterAll(() => bucket.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viber-tasks-store-'));
    bucket.objects.clear();
    bucket.asked.length = 0;
    const settings = kind === 'a bucket' ? bucket.settings : {};
    store = new FileStore({ FILES_DIR: folder, ...settings } as Config);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const spool = (bytes = BYTES, owner = 'owner') => store.spool(Readable.from([bytes]), owner, 1_000_000);
  const incoming = () => readdir(join(folder, 'incoming'));

  it('are read as they were put, whole and in part', async () => {
    await store.keep(await spool(), KEY);
    expect((await buffer(await store.read(KEY))).equals(BYTES)).toBe(true);
    const part = async (start: number, end: number) => String(await buffer(await store.read(KEY, { start, end })));
    expect([await part(0, 0), await part(3, 5), await part(9, 9)]).toEqual(['0', '345', '9']);
  });

  it('lie there and nowhere else', async () => {
    await store.keep(await spool(), KEY);
    expect(await incoming()).toEqual([]);
    expect([...bucket.objects.keys()]).toEqual(kind === 'a bucket' ? [KEY] : []);
    expect(bucket.asked).toEqual(kind === 'a bucket' ? [`PUT /files/${KEY}`] : []);
    expect((await readdir(folder)).filter((name) => name !== 'incoming')).toEqual(
      kind === 'a bucket' ? [] : ['2026-11'],
    );
  });

  it('are replaced as a whole', async () => {
    await store.put(BYTES, KEY);
    await store.put(Buffer.from('new'), KEY);
    expect(String(await buffer(await store.read(KEY)))).toBe('new');
  });

  it('may be empty', async () => {
    await store.put(Buffer.alloc(0), KEY);
    expect(await buffer(await store.read(KEY))).toHaveLength(0);
  });

  it('of many megabytes come back byte by byte', async () => {
    const large = Buffer.alloc(20_000_000, 'large and not very random ');
    await store.keep(await store.spool(Readable.from([large]), 'x', large.length), KEY);
    expect((await buffer(await store.read(KEY))).equals(large)).toBe(true);
  });

  it('can be worked on as local ones, and leave no copy, whatever happens', async () => {
    await store.put(BYTES, KEY);
    expect((await store.withLocal(KEY, (path) => readFile(path))).equals(BYTES)).toBe(true);
    const failed = store.withLocal(KEY, () => Promise.reject(new Error('the work failed')));
    await expect(failed).rejects.toThrow('the work failed');
    expect(await incoming()).toEqual([]);
    expect((await buffer(await store.read(KEY))).equals(BYTES)).toBe(true);
  });

  it('are gone when removed, and an error when read then', async () => {
    await store.put(BYTES, KEY);
    await store.remove(KEY);
    await expect(store.read(KEY).then(buffer)).rejects.toThrow(/./);
    await expect(store.read(KEY, { start: 0, end: 1 }).then(buffer)).rejects.toThrow(/./);
    await expect(store.withLocal(KEY, (path) => readFile(path))).rejects.toThrow(/./);
    expect(await incoming()).toEqual([]);
  });

  it('that are too large leave nothing', async () => {
    await expect(store.spool(Readable.from([BYTES, BYTES]), 'x', 19)).rejects.toBeInstanceOf(FileTooLarge);
    expect(await incoming()).toEqual([]);
    expect((await store.spool(Readable.from([BYTES, BYTES]), 'x', 20)).size).toBe(20);
  });

  it('that have broken off before anybody reads them leave nothing', async () => {
    const tries = Array.from({ length: 50 }, async (_, i) => {
      const broken = new Readable({ read: () => undefined });
      broken.destroy(new Error('cut'));
      await expect(store.spool(broken, `broken-${i}`, 10)).rejects.toThrow(/./);
    });
    await Promise.all(tries);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('that a process has left half written are removed, those of others that still write are not', async () => {
    await mkdir(join(folder, 'incoming'), { recursive: true });
    const [old, fresh] = ['old.1', 'fresh.1'].map((name) => join(folder, 'incoming', name));
    await writeFile(old!, 'half');
    await writeFile(fresh!, 'half');
    const longAgo = Date.now() / 1000 - 7_200;
    await utimes(old!, longAgo, longAgo);
    await store.onApplicationBootstrap();
    store.beforeApplicationShutdown();
    expect(await incoming()).toEqual(['fresh.1']);
    await spool(BYTES, 'fresh');
    expect((await incoming()).includes('fresh.1')).toBe(false);
  });
});

describe('a bucket in trouble', () => {
  let bucket: S3Stub;
  let folder: string;
  beforeAll(async () => {
    bucket = await S3Stub.start();
    folder = await mkdtemp(join(tmpdir(), 'viber-tasks-store-'));
    // Its library tells every failure twice.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await bucket.stop();
    await rm(folder, { recursive: true });
  });
  const storeWith = (changes: object = {}) =>
    new FileStore({ FILES_DIR: folder, ...bucket.settings, ...changes } as Config);

  it('that fails in the middle of a file has none of it, and all of it after the next try', async () => {
    bucket.cutNextPut = true;
    const store = storeWith();
    const bytes = Buffer.alloc(300_000, 'x');
    await expect(store.put(bytes, KEY)).rejects.toThrow(/Cannot write/);
    expect(bucket.objects.size).toBe(0);
    await store.put(bytes, KEY);
    expect(bucket.objects.get(KEY)?.equals(bytes)).toBe(true);
  });

  it('takes nothing that is signed with another secret', async () => {
    bucket.objects.clear();
    const stranger = storeWith({ FILES_S3_SECRET_ACCESS_KEY: 'guessed' });
    const refused = stranger.put(BYTES, KEY);
    await expect(refused).rejects.toThrow(/Cannot write/);
    await expect(refused).rejects.toMatchObject({ cause: { message: 'another signature' } });
    expect(bucket.objects.size).toBe(0);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });
});

it('asks Amazon’s store on addresses of the internet only, wherever its name leads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-store-'));
  const lookup = jest
    .spyOn(dns, 'lookup')
    .mockImplementation(((_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: '10.0.0.5', family: 4 }])) as never);
  const settings = {
    FILES_S3_BUCKET: 'files',
    FILES_S3_REGION: 'eu-central-1',
    FILES_S3_ACCESS_KEY_ID: 'id',
    FILES_S3_SECRET_ACCESS_KEY: 'secret',
  };
  const store = new FileStore({ FILES_DIR: folder, ...settings } as Config);
  const error = await store.put(BYTES, KEY).catch((thrown: unknown) => thrown as Error & { cause?: { code?: string } });
  expect([error, error?.cause].map((told) => (told as { code?: string })?.code)).toContain('ERR_ADDRESS_OUT_OF_REACH');
  expect(lookup.mock.calls[0]![0]).toBe('files.s3.eu-central-1.amazonaws.com');
  lookup.mockRestore();
  await rm(folder, { recursive: true });
});
