import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readPicturesFromMemory } from '../../../../../test/support/pictures.js';
import type { Rendered } from '../jobs.js';
import * as pictures from './pictures.js';

let folder: string;
beforeAll(async () => {
  readPicturesFromMemory();
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-pictures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function saved(bytes: Buffer): Promise<string> {
  const path = join(folder, String(++files));
  await writeFile(path, bytes);
  return path;
}

const plain = (width: number, height: number, background: string | object = '#3366ff') =>
  sharp({ create: { width, height, channels: 4, background } });
/** What compresses worst. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });

type Made = Rendered & { bytes: Buffer };

/** Makes a picture, with the bytes that were written. */
async function writtenBy(make: (to: string) => Promise<Rendered>): Promise<Made> {
  const to = join(folder, `made-${++files}`);
  const rendered = await make(to);
  const bytes = await readFile(to);
  expect(rendered.size).toBe(bytes.length);
  return { ...rendered, bytes };
}
const jpegWithin = (path: string, most: number) => writtenBy((to) => pictures.jpegWithin(path, to, most));
const thumbnail = (path: string) => writtenBy((to) => pictures.thumbnail(path, to));
const avatar = (path: string) => writtenBy((to) => pictures.avatar(path, to));
const clean = (path: string, most = Infinity) => writtenBy((to) => pictures.clean(path, to, most));

/** It says of itself what it is. */
async function check({ bytes, width, height, mimeType }: Made): Promise<void> {
  const { format, ...size } = await sharp(bytes).metadata();
  expect({ format: `image/${format}`, width: size.width, height: size.height }).toEqual({
    format: mimeType,
    width,
    height,
  });
}

const colourAt = async (bytes: Buffer, left: number, top: number): Promise<number[]> => [
  ...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];

describe('a picture as a JPEG', () => {
  it('keeps its size where it is small enough', async () => {
    const small = await jpegWithin(await saved(await plain(300, 200).png().toBuffer()), 1_000_000);
    await check(small);
    expect([small.width, small.height]).toEqual([300, 200]);
  });

  it.each([1_000_000, 100_000, 10_000, 1_000])('has at most %d bytes, even where nothing compresses', async (most) => {
    const made = await jpegWithin(await saved(await noise(1600, 1200).jpeg({ quality: 100 }).toBuffer()), most);
    await check(made);
    expect(made.bytes.length).toBeLessThanOrEqual(most);
    // Not smaller than it must be.
    expect(made.bytes.length).toBeGreaterThan(most / 10);
    expect(made.width / made.height).toBeCloseTo(4 / 3, 1);
  });

  it('cannot be made of fewer bytes than a picture needs', async () => {
    await expect(jpegWithin(await saved(await plain(10, 10).png().toBuffer()), 10)).rejects.toThrow('10 bytes');
  });

  it('stands upright, as it is shown', async () => {
    // Left half red, right half blue, and turned by a quarter: red is at the top.
    const red = await plain(40, 40, '#ff0000').png().toBuffer();
    const turned = await plain(80, 40, '#0000ff')
      .composite([{ input: red, left: 0, top: 0 }])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const upright = await jpegWithin(await saved(turned), 100_000);
    expect([upright.width, upright.height]).toEqual([40, 80]);
    const [top, bottom] = [await colourAt(upright.bytes, 20, 10), await colourAt(upright.bytes, 20, 70)];
    expect([top[0]! > 200, top[2]! < 60, bottom[0]! < 60, bottom[2]! > 200]).toEqual([true, true, true, true]);
    // It is not turned a second time by whoever shows it.
    expect((await sharp(upright.bytes).metadata()).orientation).toBeUndefined();
  });

  it('is white where it was transparent', async () => {
    const made = await jpegWithin(
      await saved(await plain(20, 20, { r: 0, g: 0, b: 0, alpha: 0 }).png().toBuffer()),
      9999,
    );
    expect((await colourAt(made.bytes, 10, 10)).every((part) => part > 250)).toBe(true);
  });

  it('tells nothing of where it was taken', async () => {
    const exif = { IFD0: { Copyright: 'Secret place' } };
    const made = await jpegWithin(await saved(await plain(20, 20).jpeg().withExif(exif).toBuffer()), 9999);
    expect(made.bytes.includes('Secret place')).toBe(false);
  });

  it('is refused where a few bytes unfold to a huge picture', async () => {
    const create = { width: 10_100, height: 10_100, channels: 3 as const, background: '#000' };
    const bomb = await sharp({ create, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(jpegWithin(await saved(bomb), 1_000_000)).rejects.toThrow(/pixel limit/);
  });

  it.each([
    ['text', Buffer.from('Hello'), 'unsupported image format'],
    ['nothing', Buffer.alloc(0), 'unsupported image format'],
    ['a beginning only', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'JPEG'],
  ])('cannot be made of %s', async (_what, bytes, why) => {
    await expect(jpegWithin(await saved(bytes), 1_000_000)).rejects.toThrow(why);
  });
});

it('a thumbnail is what Viber takes: 400 pixels and 100 kB at most', async () => {
  const made = await thumbnail(await saved(await noise(3000, 1000).jpeg().toBuffer()));
  await check(made);
  expect([made.width, made.height]).toEqual([400, 133]);
  expect(made.bytes.length).toBeLessThanOrEqual(100_000);
});

describe('a picture of who speaks', () => {
  it.each([
    ['wide', 3000, 1000, 720],
    ['high', 900, 4000, 720],
    ['small', 300, 100, 100],
    ['tiny', 3, 5, 16],
  ])(
    'is a square of the middle of one that is %s, of at most 720 pixels and 100 kB',
    async (_what, width, height, side) => {
      const made = await avatar(await saved(await noise(width, height).jpeg().toBuffer()));
      await check(made);
      expect(made.width).toBe(made.height);
      // What compresses worst may have to be smaller.
      expect(made.width).toBeLessThanOrEqual(side);
      expect(made.bytes.length).toBeLessThanOrEqual(100_000);
      const plainOne = await avatar(await saved(await plain(width, height).png().toBuffer()));
      expect([plainOne.width, plainOne.height]).toEqual([side, side]);
    },
  );

  it('shows the middle', async () => {
    const red = await plain(200, 200, '#ff0000').png().toBuffer();
    const picture = await plain(600, 200, '#0000ff')
      .composite([{ input: red, left: 200, top: 0 }])
      .png()
      .toBuffer();
    const { bytes } = await avatar(await saved(picture));
    for (const left of [20, 180]) expect((await colourAt(bytes, left, 100))[0]).toBeGreaterThan(200);
  });

  it('is none of something else', async () => {
    await expect(avatar(await saved(Buffer.from('Hello')))).rejects.toThrow('unsupported image format');
  });
});

describe('a copy of a picture', () => {
  const exif = { IFD0: { Copyright: 'Secret place', Make: 'Camera 7' }, IFD3: { GPSLatitude: '47/1 1/1 28/1' } };

  it.each(['jpeg', 'png', 'webp', 'tiff', 'avif'] as const)(
    'of a %s tells nothing of where it was taken',
    async (format) => {
      const tagged = noise(60, 40)
        .withExif(exif)
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Secret place</x:xmpmeta>');
      const original = await tagged[format]().toBuffer();
      expect(original.includes('Secret place')).toBe(true);
      const copy = await clean(await saved(original));
      await check(copy);
      expect([copy.width, copy.height]).toEqual([60, 40]);
      for (const word of ['Secret', 'Camera', 'Exif', 'xmpmeta'])
        expect([word, copy.bytes.includes(word)]).toEqual([word, false]);
      const { exif: left, xmp, orientation } = await sharp(copy.bytes).metadata();
      expect([left, xmp, orientation]).toEqual([undefined, undefined, undefined]);
    },
  );

  it('stands upright, keeps its size and its colours', async () => {
    const turned = await plain(80, 40, '#ff0000')
      .removeAlpha()
      .withIccProfile('p3')
      .jpeg()
      .withMetadata({ orientation: 6, icc: 'p3' })
      .toBuffer();
    const copy = await clean(await saved(turned));
    expect(copy).toMatchObject({ mimeType: 'image/jpeg', width: 40, height: 80 });
    const [before, after] = [await sharp(turned).metadata(), await sharp(copy.bytes).metadata()];
    expect(after.icc?.equals(before.icc!)).toBe(true);
  });

  it('of a drawing is a PNG, and what is transparent stays so, as long as that fits', async () => {
    const path = await saved(await plain(300, 200, { r: 255, g: 0, b: 0, alpha: 0.5 }).webp().toBuffer());
    const copy = await clean(path, 100_000);
    await check(copy);
    expect(copy).toMatchObject({ mimeType: 'image/png', width: 300 });
    expect((await sharp(copy.bytes).metadata()).hasAlpha).toBe(true);
    const photo = await clean(await saved(await noise(600, 400).png().toBuffer()), 200_000);
    await check(photo);
    expect(photo).toMatchObject({ mimeType: 'image/jpeg', width: 600 });
    const smaller = await clean(await saved(await noise(600, 400).png().toBuffer()), 20_000);
    await check(smaller);
    expect(smaller.size).toBeLessThanOrEqual(20_000);
  });

  it.each(['jpeg', 'png', 'webp', 'tiff', 'gif'] as const)('is not made of half a %s', async (format) => {
    const whole = await noise(300, 200)[format]().toBuffer();
    const half = await saved(whole.subarray(0, whole.length >> 1));
    await expect(clean(half)).rejects.toBeInstanceOf(Error);
    await expect(thumbnail(half)).rejects.toBeInstanceOf(Error);
  });
});
