import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import sharp from 'sharp';
import { brokenPictures, drawings, films, readablePictures } from '../../../../test/support/strangers-files.js';
import { until } from '../../../../test/support/until.js';
import { Examiner, Unreadable } from './examiner.js';

/** Enough for a process that has yet to start, on a machine with other work. */
const PATIENCE_MS = 300_000;

describe('the examiner', () => {
  let folder: string;
  let examiner: Examiner;
  let usualMs: number;
  let warned: jest.SpyInstance;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viber-tasks-examiner-'));
    examiner = new Examiner();
    usualMs = examiner.process.jobMs;
    examiner.process.jobMs = PATIENCE_MS;
  });
  afterAll(async () => {
    examiner.onApplicationShutdown();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => (warned = jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined)));
  afterEach(() => warned.mockRestore());

  let files = 0;
  async function saved(bytes: Buffer): Promise<string> {
    const path = join(folder, String(++files));
    await writeFile(path, bytes);
    return path;
  }
  async function look(bytes: Buffer, options = {}) {
    const path = await saved(bytes);
    return examiner.inspect(path, `${path}.small`, options);
  }
  const jpeg = (width = 40, height = 30) =>
    sharp({ create: { width, height, channels: 3, background: '#36f' } })
      .jpeg()
      .toBuffer();
  const notExamined = { info: { notExamined: true }, reason: expect.stringMatching(/^It is kept as it came/) };

  it('tells what is inside, and makes it small', async () => {
    expect(await look(await jpeg(800, 600))).toEqual({
      mimeType: 'image/jpeg',
      extension: 'jpg',
      info: { width: 800, height: 600 },
      thumbnail: { mimeType: 'image/jpeg', width: 400, height: 300, size: expect.any(Number) },
    });
    expect(warned).not.toHaveBeenCalled();
  });

  it.each(films())('ends no film of four billion pictures in this process ($name)', async ({ bytes }) => {
    // One that is still at it then has the same end later.
    examiner.process.jobMs = usualMs / 4;
    expect(await look(bytes)).toMatchObject({ mimeType: expect.stringMatching('^video/'), ...notExamined });
    examiner.process.jobMs = PATIENCE_MS;
    // The next one is looked into as ever.
    expect((await look(await jpeg())).info).toEqual({ width: 40, height: 30 });
    expect(warned.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it.each(drawings())('draws nothing that begins as a picture does ($name)', async ({ bytes }) => {
    const pid = (await look(await jpeg()), examiner.pid);
    expect(await look(bytes)).toMatchObject({ mimeType: expect.stringMatching('^image/'), ...notExamined });
    expect(examiner.pid).toBe(pid);
    expect(warned).not.toHaveBeenCalled();
  });

  it('calls no picture what is not whole', async () => {
    for (const { name, bytes } of await brokenPictures()) {
      expect([name, await look(bytes)]).toEqual([name, expect.objectContaining(notExamined)]);
    }
    expect(warned).not.toHaveBeenCalled();
  });

  it.each(Object.entries(readablePictures()))('reads a %s', async (format, bytes) => {
    const looked = await look(bytes);
    expect(looked).toMatchObject({ mimeType: `image/${format}`, info: { width: 48, height: 32 } });
  });

  it('makes no picture of what is none, and says so', async () => {
    const path = await saved(Buffer.from('Hello'));
    await expect(examiner.render('fitted', path, `${path}.made`)).rejects.toThrow(Unreadable);
  });

  it('looks into one file at a time, those that somebody waits for first', async () => {
    const order: string[] = [];
    const path = await saved(await jpeg());
    const asked = (name: string, options = {}) =>
      examiner.inspect(path, `${path}.${name}`, options).then(() => order.push(name));
    const looked = ['one', 'two', 'three'].map((name) => asked(name));
    const waitedFor = asked('waited for', { ahead: true });
    await Promise.all([...looked, waitedFor]);
    expect(order.indexOf('waited for')).toBeLessThanOrEqual(1);
    expect(order.filter((name) => name !== 'waited for')).toEqual(['one', 'two', 'three']);
  });

  it('lets go of what nobody wants any more', async () => {
    // The slow one is not ended with its caller, but in its time.
    examiner.process.jobMs = 1_000;
    const [running, waiting] = [new AbortController(), new AbortController()];
    const slow = look(films()[3]!.bytes, { signal: running.signal });
    const behind = look(await jpeg(), { signal: waiting.signal });
    waiting.abort(new Error('stopped'));
    await expect(behind).rejects.toThrow('stopped');
    running.abort(new Error('stopped too'));
    await expect(slow).rejects.toThrow('stopped too');
    examiner.process.jobMs = PATIENCE_MS;
    expect((await look(await jpeg(), { ahead: true })).info).toEqual({ width: 40, height: 30 });
  });

  it('has a process while there is work, and knows when somebody has killed it', async () => {
    await look(await jpeg());
    const pid = examiner.pid!;
    process.kill(pid, 'SIGKILL');
    await until('its end to be known', () => examiner.pid === undefined);
    expect((await look(await jpeg())).info).toEqual({ width: 40, height: 30 });
    expect(examiner.pid).not.toBe(pid);
  });

  it('gives it none of our settings', async () => {
    process.env['SECRET_OF_THE_TEST'] = 'x';
    const fresh = new Examiner();
    fresh.process.jobMs = PATIENCE_MS;
    try {
      const path = await saved(await jpeg());
      await fresh.inspect(path, `${path}.small`);
      const environment = process.platform === 'linux' ? await readFile(`/proc/${fresh.pid}/environ`, 'utf8') : '';
      expect(environment).not.toContain('SECRET_OF_THE_TEST');
    } finally {
      fresh.onApplicationShutdown();
      delete process.env['SECRET_OF_THE_TEST'];
    }
  });
});
