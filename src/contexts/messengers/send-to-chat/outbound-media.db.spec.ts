import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { Contexts } from '../../../../test/support/contexts.js';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { FilesInTasks } from '../../../../test/support/other-contexts.js';
import { newId } from '../../../platform/ids.js';
import { Config } from '../../../platform/config/config.js';
import { Files, type StoredFile } from '../../../platform/files/files.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { OutboundMedia, Unsendable } from './outbound-media.js';

const FIT = 60_000;

describe(`files on their way out (${testDatabaseKind()})`, () => {
  let app: Contexts;
  let media: OutboundMedia;
  let files: Files;
  let large: Buffer;

  beforeAll(async () => {
    app = await Contexts.start([], [], [OutboundMedia, FilesInTasks]);
    media = app.get(OutboundMedia);
    files = app.get(Files);
    const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const;
    large = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#888', noise } })
      .jpeg({ quality: 95 })
      .toBuffer();
  });
  afterAll(() => app?.stop());

  const upload = (name: string, bytes: Buffer) => files.upload(Readable.from([bytes]), name, 'bob');
  /** The file behind a public address. */
  const behind = async (url: string): Promise<StoredFile | null> =>
    app.get(PublicLinks).find(new URL(url).pathname.split('/')[2]!);

  /** A file, and a small picture of it, as a customer's messenger sent it. */
  async function withThumbnail(bytes: Buffer): Promise<{ id: string; thumbnailId: string }> {
    const { id } = await upload('clip.mp4', Buffer.from('no matter what'));
    const thumbnailId = newId();
    await files.expect([{ id: thumbnailId, name: '', thumbnailOf: id }]);
    const path = join(app.filesDir, thumbnailId);
    await writeFile(path, bytes);
    // As the file store has it when it has just come in.
    const stored = await files.arrive(thumbnailId, { path, size: bytes.length }, 'image/');
    await stored();
    return { id, thumbnailId };
  }

  it('a file whose task is deleted for good as it goes out gets no address that lasts', async () => {
    const left = await upload('contract.pdf', Buffer.from('between us'));
    FilesInTasks.none.add(left.id);
    await expect(media.ready({ kind: 'file', fileId: left.id })).rejects.toThrow(Unsendable);
    expect((await files.find([left.id])).get(left.id)!.publicKey).toBeNull();
    const gone = await upload('contract.pdf', Buffer.from('between us'));
    const find = files.find.bind(files);
    const deleting = jest.spyOn(files, 'find').mockImplementationOnce(async (ids) => {
      const found = await find(ids);
      await files.remove([gone.id]);
      return found;
    });
    await expect(media.ready({ kind: 'file', fileId: gone.id })).rejects.toThrow(Unsendable);
    deleting.mockRestore();
  });

  it('a picture that is too large goes out smaller, with a link to the original that fits beside any short text', async () => {
    const text = 'x'.repeat(262);
    expect(large.length).toBeGreaterThan(2 * FIT);
    const { id } = await upload(`${'Очень длинное имя 😀'.repeat(12)}.jpg`, large);
    const message = await media.ready({ kind: 'picture', text, fileId: id, fitBytes: FIT });
    if (message.kind !== 'picture') throw new Error(message.kind);
    const smaller = (await behind(message.url))!;
    expect(smaller).toMatchObject({ mimeType: 'image/jpeg', info: { width: expect.any(Number) } });
    expect(smaller.size).toBeLessThanOrEqual(FIT);
    expect(smaller.info.width! / smaller.info.height!).toBeCloseTo(1.5, 1);

    const [own, link, ...more] = message.text.split('\n');
    expect([own, more]).toEqual([text, []]);
    expect(message.text.isWellFormed()).toBe(true);
    expect(link).toMatch(/^Очень длинное имя .*… \([\d.]+ [kM]B\): http\S+$/u);
    // In full size, and without what the camera wrote: a copy.
    const original = (await behind(/http\S+/.exec(link!)![0]))!;
    expect(original).toMatchObject({ mimeType: 'image/jpeg', info: { width: 900, height: 600 } });
    expect(original.id).not.toBe(id);
    // Viber takes 512; an address of the service may be longer than the one of this test.
    const room = 90 - app.get(Config).PUBLIC_URL.length;
    expect(message.text.length + room).toBeLessThanOrEqual(512);

    // Sent again, it is the same one.
    expect(await media.ready({ kind: 'picture', text, fileId: id, fitBytes: FIT })).toEqual(message);
  });

  it('a picture that is too large and damaged inside is given as a link, and does not stop the queue', async () => {
    const damaged = await upload('cut.jpg', large.subarray(0, Math.round(large.length * 0.6)));
    expect(damaged).toMatchObject({ mimeType: 'image/jpeg', info: { notExamined: true } });
    const message = await media.ready({ kind: 'picture', text: 'Look', fileId: damaged.id, fitBytes: FIT });
    expect(message).toEqual({ kind: 'text', text: expect.stringMatching(/^Look\ncut\.jpg \(\d+ kB\): http\S+$/) });
  });

  it('a picture of staff tells the customer nothing of where it was taken, and stays as it is in the store', async () => {
    const bytes = await sharp(large)
      .withExif({ IFD0: { Copyright: 'Secret place' } })
      .toBuffer();
    expect(bytes.includes('Secret place')).toBe(true);
    const { id, storageKey } = await upload('holiday.jpg', bytes);
    for (const limit of [{ mostBytes: 1_000_000 }, { fitBytes: FIT }]) {
      const { id: again } = await upload('holiday.jpg', bytes);
      const message = await media.ready({ kind: 'picture', text: '', fileId: again, ...limit });
      if (message.kind !== 'picture') throw new Error(message.kind);
      const addresses = [message.url, message.thumbnailUrl!, ...(/http\S+/.exec(message.text) ?? [])];
      for (const url of addresses) {
        const sent = (await behind(url))!;
        const kept = await readFile(join(app.filesDir, sent.storageKey!));
        expect([url, kept.includes('Secret place')]).toEqual([url, false]);
      }
    }
    expect((await readFile(join(app.filesDir, storageKey!))).equals(bytes)).toBe(true);
    expect((await files.find([id])).get(id)!.publicKey).toBeNull();
  });

  it.each(['webp', 'avif', 'tiff', 'png', 'gif'] as const)(
    'a %s goes out as a picture that Viber shows',
    async (format) => {
      const canvas = { width: 48, height: 32, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 1 } } as const;
      const { id } = await upload(`four.${format}`, await sharp({ create: canvas })[format]().toBuffer());
      const message = await media.ready({ kind: 'picture', text: 'Look', fileId: id, mostBytes: 1_000_000 });
      if (message.kind !== 'picture') throw new Error(message.kind);
      expect(message.text).toBe('Look');
      expect(message.url).toMatch(/\/four\.(png|jpg)$/);
      const sent = (await behind(message.url))!;
      expect(sent).toMatchObject({
        mimeType: expect.stringMatching(/^image\/(png|jpeg)$/),
        info: { width: 48, height: 32 },
      });
    },
  );

  it('a video keeps the small picture it came with, where a messenger takes it', async () => {
    const small = sharp({ create: { width: 40, height: 30, channels: 3, background: '#c00' } });
    const fine = await withThumbnail(await small.clone().jpeg().toBuffer());
    const message = await media.ready({ kind: 'video', fileId: fine.id });
    if (message.kind !== 'video') throw new Error(message.kind);
    expect((await behind(message.thumbnailUrl!))!.id).toBe(fine.thumbnailId);
    for (const unfit of [await small.clone().png().toBuffer(), large]) {
      const { id } = await withThumbnail(unfit);
      expect(await media.ready({ kind: 'video', fileId: id })).toMatchObject({ thumbnailUrl: null });
    }
  });

  it('a file that is not in the store is refused in words, never sent as nothing', async () => {
    const [pending, lost] = [newId(), newId()];
    await files.expect([
      { id: pending, name: 'a.pdf' },
      { id: lost, name: 'b.pdf', lost: 'The link was over.' },
    ]);
    for (const fileId of [pending, lost, 'nowhere']) {
      for (const kind of ['file', 'link', 'video'] as const) {
        const refusal = media.ready({ kind, fileId });
        await expect(refusal).rejects.toThrow(Unsendable);
        await expect(refusal).rejects.toThrow(/Attach it again/);
      }
    }
  });

  it('a revoked file gets another address when it is sent again; what is made of it is revoked with it', async () => {
    const { id } = await upload('large.jpg', large);
    const other = await media.ready({ kind: 'link', fileId: (await upload('other.pdf', Buffer.from('%PDF-1.4'))).id });
    const send = async () => {
      const message = await media.ready({ kind: 'picture', text: '', fileId: id, fitBytes: FIT });
      if (message.kind !== 'picture') throw new Error(message.kind);
      return [message.url, message.thumbnailUrl!, /http\S+/.exec(message.text)![0]];
    };
    const before = await send();
    await app.get(PublicLinks).revoke(id);
    expect(await Promise.all(before.map(behind))).toEqual([null, null, null]);
    const after = await send();
    expect(new Set([...before, ...after]).size).toBe(6);
    expect((await Promise.all(after.map(behind))).every(Boolean)).toBe(true);
    expect(other.kind === 'text' && (await behind(/http\S+/.exec(other.text)![0]))?.name).toBe('other.pdf');
  });
});
