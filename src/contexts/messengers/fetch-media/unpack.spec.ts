import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type Answering, WebServer } from '../../../../test/support/web-server.js';
import type { Config } from '../../../platform/config/config.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { MediaDownloader } from './media-downloader.js';
import { MediaHosts } from './media-hosts.js';

const MOST = 1_000_000;
/** Half of it packs well. */
const CONTENT = Buffer.concat([Buffer.alloc(MOST / 2, 'Привет '), randomBytes(MOST / 2)]);

describe('media that comes packed', () => {
  let folder: string;
  let downloader: MediaDownloader;
  let server: WebServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viber-tasks-unpack-'));
    downloader = new MediaDownloader(new FileStore({ FILES_DIR: folder } as Config));
    server = await WebServer.start();
  });
  afterAll(async () => {
    await downloader.onApplicationShutdown();
    await Promise.all([server.stop(), rm(folder, { recursive: true, force: true })]);
  });

  function download(answer: Answering) {
    server.answer = answer;
    const options = { hosts: new MediaHosts([server.origin]), mostBytes: MOST, signal: new AbortController().signal };
    return downloader.download(`${server.origin}/file`, 'owner', options);
  }
  const packed =
    (encoding: string, bytes: Buffer, headers: Record<string, string> = {}): Answering =>
    (response) =>
      void response.writeHead(200, { 'content-encoding': encoding, ...headers }).end(bytes);
  async function refused(answer: Answering): Promise<unknown> {
    const error: unknown = await download(answer).then(
      () => 'it was taken',
      (e: unknown) => e,
    );
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    return error;
  }

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(CONTENT)],
    ['x-gzip', gzipSync(CONTENT)],
    ['GZip', gzipSync(CONTENT)],
    ['deflate', deflateSync(CONTENT)],
    ['deflate', deflateRawSync(CONTENT)],
    ['br', brotliCompressSync(CONTENT)],
    ['identity', CONTENT],
    ['', CONTENT],
    ['gzip, identity', gzipSync(CONTENT)],
    ['br, gzip', gzipSync(brotliCompressSync(CONTENT))],
    ['deflate, gzip', gzipSync(deflateRawSync(CONTENT))],
  ])('in "%s" is unpacked, with a length and without one', async (encoding, bytes) => {
    for (const headers of [{ 'content-length': String(bytes.length) }, {}]) {
      const { path, size } = await download(packed(encoding, bytes, headers as Record<string, string>));
      expect(size).toBe(MOST);
      expect((await readFile(path)).equals(CONTENT)).toBe(true);
      await rm(path);
    }
    expect(server.headers['accept-encoding']).toBe('identity');
  });

  it.each(['compress', 'zstd', 'dcb', 'gzip, rot13', 'toString'])(
    'in "%s" is lost, and why is said',
    async (encoding) => {
      expect(await refused(packed(encoding, CONTENT))).toMatchObject({
        kind: 'final',
        reason: `It came packed in a way that is not known here (${encoding.split(', ').at(-1)!.toLowerCase()}).`,
      });
    },
  );

  it('over and over is refused', async () => {
    const answer = packed('gzip, gzip, gzip, gzip', CONTENT);
    expect(await refused(answer)).toMatchObject({ kind: 'final', reason: 'It came packed over and over.' });
  });

  const tooLarge = { kind: 'final', reason: 'It is larger than 1 MiB, the most that is taken here.' };

  it.each([
    ['gzip', gzipSync(Buffer.alloc(MOST + 1))],
    ['deflate', deflateSync(Buffer.alloc(MOST + 1))],
    ['br', brotliCompressSync(Buffer.alloc(MOST + 1))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(100 * MOST)))],
  ])('in "%s" is as large as what is inside', async (encoding, bytes) => {
    expect(bytes.length).toBeLessThan(MOST / 100);
    expect(await refused(packed(encoding, bytes))).toMatchObject(tooLarge);
  });

  it('and unpacks without end is given up early', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * MOST));
    let sent = 0;
    const answer: Answering = (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      // From Node 26 the callback may come at once, for ever: nobody else would have their turn.
      const more = () => {
        sent += 1;
        if (!response.destroyed && sent < 10_000) response.write(bomb, () => setImmediate(more));
      };
      more();
    };
    expect(await refused(answer)).toMatchObject(tooLarge);
    expect(sent).toBeLessThan(1_000);
  });

  it('and holds nothing in any number of bytes is given up as well', async () => {
    const nothing = Buffer.concat(Array.from({ length: 3_000 }, () => gzipSync('')));
    const answer: Answering = (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const more = () => void (response.destroyed || response.write(nothing, () => setImmediate(more)));
      more();
    };
    expect(await refused(answer)).toMatchObject(tooLarge);
  });

  it('says its length as it travels', async () => {
    const answer = packed('gzip', gzipSync(CONTENT), { 'content-length': String(300 * MOST) });
    expect(await refused(answer)).toMatchObject(tooLarge);
  });

  it.each([
    ['is cut', gzipSync(CONTENT).subarray(0, -9)],
    ['is not packed at all', CONTENT],
    ['is changed on the way', Buffer.concat([gzipSync(CONTENT).subarray(0, 900), gzipSync(CONTENT).subarray(950)])],
  ])('and %s is not taken', async (_what, bytes) => {
    expect(await refused(packed('gzip', bytes))).toMatchObject({
      kind: 'dead',
      reason: 'It came packed, and damaged: it cannot be unpacked.',
    });
  });

  it('and breaks off on the way may be tried again', async () => {
    const answer: Answering = (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '400000' });
      response.write(gzipSync(CONTENT).subarray(0, 200_000), () => response.destroy());
    };
    expect(await refused(answer)).toMatchObject({ kind: 'passing', reason: 'The connection broke off.' });
  });

  it.each(['gzip', 'deflate', 'br'])('in "%s" with nothing inside is empty', async (encoding) => {
    const bytes = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding]!('');
    expect(await refused(packed(encoding, bytes))).toMatchObject({ kind: 'dead', reason: 'It came empty.' });
    expect(await refused(packed(encoding, Buffer.alloc(0)))).toMatchObject({ kind: 'dead', reason: 'It came empty.' });
  });
});
