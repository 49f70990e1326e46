import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Answering, WebServer } from '../../../../test/support/web-server.js';
import type { Config } from '../../../platform/config/config.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { DownloadFailed } from './download-failed.js';
import { MediaDownloader, watched } from './media-downloader.js';
import { MediaHosts } from './media-hosts.js';

let folder: string;
let downloader: MediaDownloader;
let server: WebServer;
/** Somebody else's, where nothing may ever be asked. */
let other: WebServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-download-'));
  downloader = new MediaDownloader(new FileStore({ FILES_DIR: folder } as Config));
  server = await WebServer.start();
  other = await WebServer.start((response) => void response.end('secret'));
});
afterAll(async () => {
  await downloader.onApplicationShutdown();
  await Promise.all([server.stop(), other.stop(), rm(folder, { recursive: true, force: true })]);
});
beforeEach(() => {
  server.asked.length = 0;
});

const MOST = 1_000_000;
function download(answer: Answering, { path = '/file', signal = new AbortController().signal } = {}) {
  server.answer = answer;
  // `localhost` is named, as a host of the messenger could be whose name leads to a private address.
  const hosts = new MediaHosts([server.origin, 'localhost']);
  return downloader.download(server.origin + path, 'owner', { hosts, mostBytes: MOST, signal });
}
const body =
  (bytes: string | Buffer, headers: Record<string, string> = {}): Answering =>
  (response) =>
    void response.writeHead(200, headers).end(bytes);
const redirect =
  (location: string, status = 302): Answering =>
  (response) =>
    void response.writeHead(status, { location }).end('look there');

async function refusal(work: Promise<unknown>): Promise<Pick<DownloadFailed, 'kind' | 'reason'>> {
  const error: unknown = await work.then(
    () => 'it was taken',
    (e: unknown) => e,
  );
  // Nothing of it is left, whatever went wrong.
  expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  if (!(error instanceof DownloadFailed)) throw new Error(`no refusal: ${String(error)}`);
  return { kind: error.kind, reason: error.reason };
}

describe('a download', () => {
  it.each<[string, Answering]>([
    ['with a length', body(Buffer.alloc(MOST, 7), { 'content-length': String(MOST) })],
    ['without one', (response) => (response.write(Buffer.alloc(MOST - 1, 7)), response.end(Buffer.from([7])))],
  ])('%s comes as it is, and tells the server nothing about us', async (_what, answer) => {
    const { path, size } = await download(answer);
    expect(size).toBe(MOST);
    expect((await readFile(path)).equals(Buffer.alloc(MOST, 7))).toBe(true);
    const { host: _host, connection: _connection, ...sent } = server.headers;
    expect(sent).toEqual({ accept: '*/*', 'accept-encoding': 'identity' });
    await rm(path);
  });

  it('takes the place of what an earlier try has left', async () => {
    const first = await download(body('first'));
    const second = await download(body('second'));
    expect(await readdir(join(folder, 'incoming'))).toHaveLength(1);
    expect((await readFile(second.path)).toString()).toBe('second');
    expect(first.path).not.toBe(second.path);
    await rm(second.path);
  });

  it.each(['/there', '../there', 'there?x=1'])('follows a redirect on the same server: %s', async (location) => {
    const answer: Answering = (response, { url }) =>
      (url!.includes('there') ? body('here') : redirect(location))(response, undefined as never);
    const { path } = await download(answer, { path: '/a/b' });
    expect((await readFile(path)).toString()).toBe('here');
    await rm(path);
  });
});

describe('a link that leads elsewhere is not followed', () => {
  it.each([
    [
      'to another port of this machine',
      () => `${other.origin}/secret`,
      /^It lies at 127\.0\.0\.1:\d+, which is not one of/,
    ],
    [
      'to the secrets of a cloud',
      () => 'http://169.254.169.254/latest/meta-data/',
      / 169\.254\.169\.254, which is not one/,
    ],
    ['to a name of this machine', () => 'http://localhost.localdomain/', / localhost\.localdomain, which is not one/],
    ['to a host that looks alike', () => 'https://dl-media.viber.com.evil.org/x', /evil\.org, which is not one/],
    ['to a file', () => 'file:///etc/passwd', /none of the web/],
    ['with a password', () => server.origin.replace('//', '//user:password@'), /is not one of the messenger's/],
    ['to an allowed host whose name leads into a private network', () => 'https://localhost/', /private network/],
  ])('%s', async (_what, location, reason) => {
    expect(await refusal(download(redirect(location())))).toEqual({
      kind: 'final',
      reason: expect.stringMatching(reason),
    });
    expect(other.asked).toEqual([]);
  });

  it('nor is one that never ends', async () => {
    let count = 0;
    const failed = await refusal(download((response) => redirect(`/again?${++count}`)(response, undefined as never)));
    expect(failed).toEqual({ kind: 'final', reason: expect.stringMatching(/from one to the next/) });
    expect(server.asked).toHaveLength(6);
  });

  it('is not even asked when it begins elsewhere', async () => {
    const hosts = new MediaHosts(['*.viber.com', 'localhost']);
    const signal = new AbortController().signal;
    const from = (address: string) =>
      refusal(downloader.download(address, 'owner', { hosts, mostBytes: MOST, signal }));
    expect(await from(`${other.origin}/secret`)).toMatchObject({ kind: 'final', reason: /not one of/ });
    expect(await from('https://localhost/secret')).toMatchObject({ kind: 'final', reason: /private network/ });
    expect(other.asked).toEqual([]);
  });
});

describe('a server that does not give it out', () => {
  it.each([
    [403, 'dead'],
    [404, 'dead'],
    [410, 'dead'],
    [400, 'passing'],
    [401, 'passing'],
    [429, 'passing'],
    [500, 'passing'],
    [503, 'passing'],
    [204, 'passing'],
    [206, 'passing'],
  ])('with %d', async (status, kind) => {
    const answer: Answering = (response) => void response.writeHead(status).end(status === 204 ? undefined : 'why');
    expect(await refusal(download(answer))).toEqual({ kind, reason: expect.stringContaining(`(HTTP ${status})`) });
  });

  it.each([302, 304])('but %d without an address', async (status) => {
    const failed = await refusal(download((response) => void response.writeHead(status).end()));
    expect(failed).toEqual({ kind: 'final', reason: 'Its address leads nowhere.' });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['hangs up', (response) => response.destroy()],
    [
      'cuts the body half way',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
    ],
    [
      'cuts a body of unknown length',
      (response) => {
        response.write('half', () => response.destroy());
      },
    ],
    [
      'says it is longer than it is',
      (response) => void response.socket!.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'),
    ],
    ['does not speak HTTP', (response) => void response.socket!.end('what?\r\n\r\n')],
  ])('and %s', async (_what, answer) => {
    expect(await refusal(download(answer))).toEqual({
      kind: 'passing',
      reason: expect.stringMatching(/^The connection broke off\.$/),
    });
  });

  it('because nobody listens', async () => {
    const gone = await WebServer.start();
    const { origin } = gone;
    await gone.stop();
    const hosts = new MediaHosts([origin]);
    const options = { hosts, mostBytes: MOST, signal: new AbortController().signal };
    const failed = await refusal(downloader.download(`${origin}/x`, 'owner', options));
    expect(failed).toEqual({ kind: 'passing', reason: 'The connection broke off.' });
  });
});

describe('a file that is too large', () => {
  const tooLarge = { kind: 'final', reason: 'It is larger than 1 MiB, the most that is taken here.' };

  it('is not even begun when its length says so', async () => {
    let sent = 0;
    const answer: Answering = (response) => {
      response.writeHead(200, { 'content-length': String(300 * MOST) });
      const more = () => {
        sent += 65_536;
        if (!response.destroyed && sent < 300 * MOST) response.write(Buffer.alloc(65_536), more);
      };
      more();
    };
    expect(await refusal(download(answer))).toEqual(tooLarge);
    expect(sent).toBeLessThan(30 * MOST);
  });

  it.each<[string, Answering]>([
    ['when it tells no length', (response) => void response.end(Buffer.alloc(MOST + 1))],
    [
      'and the rest is not waited for',
      (response) => {
        response.write(Buffer.alloc(2 * MOST));
      },
    ],
  ])('is given up %s', async (_what, answer) => {
    expect(
      await refusal(
        download((response, request) => (response.removeHeader('content-length'), answer(response, request))),
      ),
    ).toEqual(tooLarge);
  });
});

it('ends at once when it is called off', async () => {
  const stop = new AbortController();
  const work = refusal(
    download((response) => void response.write('half', () => stop.abort()), { signal: stop.signal }),
  );
  expect(await work).toMatchObject({ kind: 'passing' });
});

describe('what comes', () => {
  const drip = async function* (pieces: number, size: number, everyMs: number) {
    for (let sent = 0; sent < pieces; sent++) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      yield Buffer.alloc(size);
    }
  };
  const read = async (source: Readable, watchMs: number) => {
    let size = 0;
    for await (const chunk of watched(source, Infinity, watchMs)) size += chunk.length;
    return size;
  };

  it('too slowly is given up, however long it would go on', async () => {
    await expect(read(Readable.from(drip(100_000, 1, 5)), 100)).rejects.toMatchObject({
      kind: 'passing',
      reason: 'It came too slowly.',
    });
  });

  it('fast enough is taken, however long it takes', async () => {
    expect(await read(Readable.from(drip(12, 70_000, 100)), 1_000)).toBe(12 * 70_000);
  });

  it('empty is no file', async () => {
    await expect(read(Readable.from([]), 1_000)).rejects.toMatchObject({ kind: 'dead', reason: 'It came empty.' });
  });
});
