import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { avatar, jpegWithin, type Rendered, thumbnail } from './pictures.js';

let folder: string;
beforeAll(async () => {
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

/** It says of itself what it is. */
async function check({ bytes, width, height }: Rendered): Promise<void> {
  const { format, ...size } = await sharp(bytes).metadata();
  expect({ format, width: size.width, height: size.height }).toEqual({ format: 'jpeg', width, height });
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

it('however many pictures come at once, one at a time is unfolded: each may need hundreds of megabytes', async () => {
  const path = await saved(await plain(2000, 2000).png().toBuffer());
  let most = 0;
  const watching = setInterval(() => (most = Math.max(most, sharp.counters().process + sharp.counters().queue)), 1);
  await Promise.all(Array.from({ length: 8 }, () => thumbnail(path)));
  clearInterval(watching);
  expect(most).toBe(1);
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
