import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { MediaBench } from '../../../../test/support/media.js';
import { type Answering, WebServer } from '../../../../test/support/web-server.js';
import { Config } from '../../../platform/config/config.js';
import { MediaWorker } from './media-worker.js';

describe(`copying files (${testDatabaseKind()})`, () => {
  let bench: MediaBench;
  let server: WebServer;
  let png: Buffer;
  beforeAll(async () => {
    bench = await MediaBench.start();
    server = await WebServer.start();
    bench.hosts.push(server.origin);
    png = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#36f' } })
      .png()
      .toBuffer();
  });
  afterAll(async () => {
    await bench?.stop();
    await server?.stop();
  });
  beforeEach(async () => {
    await bench.clear();
    server.asked.length = 0;
    bench.app.get(Config).MAX_FILE_MIB = 1;
    await rm(bench.app.filesDir, { recursive: true, force: true });
  });

  const body =
    (bytes: string | Buffer, type = 'application/octet-stream'): Answering =>
    (response) =>
      void response.writeHead(200, { 'content-type': type }).end(bytes);
  const status =
    (code: number): Answering =>
    (response) =>
      void response.writeHead(code).end();
  const want = (rest: Parameters<MediaBench['want']>[0] = {}) => bench.want({ url: `${server.origin}/x`, ...rest });
  const stored = async () =>
    (await readdir(bench.app.filesDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('puts a picture in its place, tells it by its content, and makes it small', async () => {
    server.answer = body(png, 'text/html');
    const fileId = await want({ name: '../1557.jpg' });
    await bench.attempt();
    const file = await bench.file(fileId);
    expect(file).toMatchObject({
      state: 'stored',
      name: '1557.jpg',
      mimeType: 'image/png',
      size: png.length,
      info: { width: 600, height: 300 },
    });
    expect((await readFile(join(bench.app.filesDir, file.storageKey!))).equals(png)).toBe(true);
    const small = (await bench.files.variants([fileId], 'thumbnail')).get(fileId)!;
    expect(small).toMatchObject({ mimeType: 'image/jpeg', info: { width: 400, height: 200 } });
    expect(await readdir(join(bench.app.filesDir, 'incoming'))).toEqual([]);
    expect(await bench.row(fileId)).toMatchObject({ due_at: null, lease: null });
    expect(await bench.outcomes(fileId)).toEqual(['stored']);
  });

  it('names what has no name after what it is', async () => {
    server.answer = body(png);
    const fileId = await want({ name: '' });
    await bench.attempt();
    expect((await bench.file(fileId)).name).toBe('picture.png');
  });

  it('takes one refusal for a moment of the server, three for the end, and says so to people', async () => {
    server.answer = status(403);
    const always = await want();
    expect(await bench.exhaust(always)).toBe(3);
    expect(await bench.file(always)).toMatchObject({
      state: 'lost',
      reason: expect.stringMatching(
        /^The file is lost\. The messenger does not give it out \(HTTP 403\)\. It can be fetched again until \d\d:\d\d UTC\./,
      ),
    });
    const once = await want();
    await bench.attempt();
    expect(await bench.file(once)).toMatchObject({ state: 'pending' });
    server.answer = body('hello');
    await bench.dueNow(once);
    await bench.attempt();
    expect(await bench.file(once)).toMatchObject({ state: 'stored', mimeType: 'text/plain', size: 5 });
  });

  it('does not give up a server in trouble while the link lives', async () => {
    server.answer = status(500);
    const fileId = await want();
    for (let i = 0; i < 20; i++) {
      await bench.dueNow(fileId);
      await bench.attempt();
    }
    expect(await bench.file(fileId)).toMatchObject({ state: 'pending' });
    await bench.app.database.execute('UPDATE media_download SET ends_at = ?', [Date.now()]);
    expect(await bench.exhaust(fileId)).toBe(1);
    expect(await bench.file(fileId)).toMatchObject({
      state: 'lost',
      reason: expect.stringMatching(/HTTP 500.*for an hour only.*again\.$/),
    });
  });

  it('does not ask again for what is too large, or lies outside', async () => {
    server.answer = body(Buffer.alloc(1_048_577));
    const large = await want();
    expect(await bench.exhaust(large)).toBe(1);
    expect((await bench.file(large)).reason).toBe(
      'The file is lost. It is larger than 1 MiB, the most that is taken here. Ask the customer to send it another way.',
    );
    const outside = await want({ url: 'http://169.254.169.254/latest/' });
    expect(await bench.exhaust(outside)).toBe(1);
    expect((await bench.file(outside)).reason).toMatch(
      /^The file is lost\. It lies at 169\.254\.169\.254, which is not/,
    );
    expect(await stored()).toEqual([]);
  });

  it('takes what is exactly as large as it may be', async () => {
    server.answer = body(Buffer.alloc(1_048_576));
    const fileId = await want();
    await bench.attempt();
    expect(await bench.file(fileId)).toMatchObject({ state: 'stored', size: 1_048_576 });
  });

  it('copies nothing for an account that is gone', async () => {
    const fileId = await want({ accountId: 'unlinked' });
    await bench.exhaust(fileId);
    expect((await bench.file(fileId)).state).toBe('lost');
    expect(server.asked).toEqual([]);
  });

  it('fetches it again when what came of it could not be stored, and keeps one copy', async () => {
    server.answer = body('hello');
    const fileId = await want();
    const done = jest.spyOn(bench.queue, 'done').mockRejectedValueOnce(new Error('a moment of the database'));
    await bench.attempt();
    expect(await bench.file(fileId)).toMatchObject({ state: 'pending' });
    expect(await bench.exhaust(fileId)).toBe(1);
    done.mockRestore();
    expect(await bench.file(fileId)).toMatchObject({ state: 'stored' });
    expect(await stored()).toEqual([fileId]);
  });

  it('gives up what never came back, after three times or when its link is over, without asking for it', async () => {
    const [often, over] = [await want(), await want()];
    const claim = async (fileId: string) => {
      await bench.dueNow(fileId);
      return bench.claimOne();
    };
    // The process ended each time: nobody said what came of it.
    for (const job of await bench.queue.claim(9)) expect(job).toMatchObject({ attempts: 1, unreturned: false });
    for (const attempts of [2, 3]) expect(await claim(often)).toMatchObject({ attempts, unreturned: true });
    await bench.app.get(MediaWorker).fetch(await claim(often));
    await bench.app.database.execute('UPDATE media_download SET ends_at = ? WHERE file_id = ?', [Date.now() - 1, over]);
    await bench.app.get(MediaWorker).fetch(await claim(over));
    for (const fileId of [often, over]) {
      expect(await bench.file(fileId)).toMatchObject({
        state: 'lost',
        reason: expect.stringMatching(/ended without a result.*send it again\.$/),
      });
    }
    expect(server.asked).toEqual([]);
  });

  describe('pictures of people and bots', () => {
    it('become that of the contact, the newest in the end', async () => {
      const contactId = await bench.contact();
      const avatar = async () =>
        (
          await bench.app.rows<{ avatar_file_id: string | null }>('SELECT avatar_file_id FROM contact WHERE id = ?', [
            contactId,
          ])
        )[0]!.avatar_file_id;
      server.answer = body(png);
      const first = await want({ purpose: 'contact-avatar', ownerId: contactId });
      await bench.attempt();
      expect(await avatar()).toBe(first);
      const second = await want({ purpose: 'contact-avatar', ownerId: contactId });
      await bench.attempt();
      expect(await avatar()).toBe(second);
      server.answer = body('<html>no picture</html>');
      const page = await want({ purpose: 'contact-avatar', ownerId: contactId });
      expect(await bench.exhaust(page)).toBe(1);
      expect(await avatar()).toBe(second);
      expect(await bench.file(page)).toMatchObject({
        state: 'lost',
        reason: expect.stringMatching('It is no picture.'),
      });
    });

    it('become that of the account', async () => {
      server.answer = body(png);
      const fileId = await want({ purpose: 'account-avatar', ownerId: 'account' });
      await bench.attempt();
      const rows = await bench.app.rows('SELECT avatar_file_id FROM account');
      expect(rows).toEqual([{ avatar_file_id: fileId }]);
    });

    it('are not larger than pictures are', async () => {
      bench.app.get(Config).MAX_FILE_MIB = 200;
      server.answer = body(Buffer.alloc(11 * 1_048_576));
      const fileId = await want({ purpose: 'contact-avatar', ownerId: await bench.contact() });
      expect(await bench.exhaust(fileId)).toBe(1);
      expect((await bench.file(fileId)).reason).toMatch(/larger than 10 MiB/);
    });
  });

  it('a video shows the small picture that came with it, only if it is one', async () => {
    server.answer = (response, request) =>
      (request.url === '/small' ? body(png) : body(Buffer.from('not really a video')))(response, request);
    const [video, other] = [await want({ name: 'a.mp4' }), await want({ name: 'b.mp4' })];
    await want({ purpose: 'thumbnail', thumbnailOf: video, url: `${server.origin}/small` });
    await want({ purpose: 'thumbnail', thumbnailOf: other, url: `${server.origin}/text` });
    for (const job of await bench.queue.claim(9)) await bench.app.get(MediaWorker).fetch(job);
    expect([...(await bench.files.variants([video, other], 'thumbnail')).keys()]).toEqual([video]);
  });
});
