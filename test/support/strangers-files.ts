import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Files that end, or hold up, whoever reads them without care. */
export interface Hostile {
  name: string;
  bytes: Buffer;
}

const kept = (name: string): Buffer => readFileSync(new URL(`../strangers/${name}`, import.meta.url));

export const readablePictures = () => ({ webp: kept('four.webp'), tiff: kept('four.tiff') });

/** Films whose tables promise four billion pictures. */
export const films = (): Hostile[] => [
  { name: 'fragment.mp4', bytes: kept('film-of-700-bytes.mp4') },
  { name: 'compact-sizes.mp4', bytes: kept('film-compact-sizes.mp4') },
  { name: 'offsets.mp4', bytes: film({ stsz: words(1, MANY), ctts: words(1, MANY, 0) }) },
  { name: 'chunk.mp4', bytes: film({ stsz: words(0, 4, 1, 1, 1, 1), stsc: words(1, 1, MANY, 1) }) },
  { name: 'compact-offsets.mov', bytes: film({ ctts: words(1, MANY, 7) }, 'qt  ') },
];

/** Drawings that begin as a picture does: nobody may draw them. */
export const drawings = (): Hostile[] => {
  const drawing = kept('drawing-as-avif.avif').toString('latin1');
  return ['avif', 'mif1', 'heic', 'msf1', 'hevc', 'crx '].map((brand) => ({
    name: `${brand.trim()}.avif`,
    bytes: Buffer.from(drawing.replace('ftypavif', `ftyp${brand}`), 'latin1'),
  }));
};

/** Pictures that end in the middle, and one with more texts than anybody writes. */
export async function brokenPictures(): Promise<Hostile[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const;
  const whole = sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise } });
  const formats = ['jpeg', 'png', 'webp', 'gif'] as const;
  const cut = formats.map(async (format) => {
    const bytes = await whole.clone()[format]().toBuffer();
    return { name: `cut.${format}`, bytes: bytes.subarray(0, bytes.length >> 1) };
  });
  const png = await whole.clone().png().toBuffer();
  return [...(await Promise.all(cut)), { name: 'texts.png', bytes: withTexts(png, 300_000) }];
}

const MANY = 0xffff_ffff;
/** Version and flags, then numbers of 32 bits. */
const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(4 + numbers.length * 4);
  numbers.forEach((number, index) => bytes.writeUInt32BE(number, 4 + index * 4));
  return bytes;
};

const box = (type: string, ...content: Buffer[]): Buffer => {
  const bytes = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + bytes.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, bytes]);
};

/** The film of compact sizes with other tables. */
function film(tables: Record<string, Buffer>, brand?: string): Buffer {
  const change = (from: Buffer): Buffer => {
    const boxes: Buffer[] = [];
    for (let at = 0; at < from.length; at += from.readUInt32BE(at)) {
      const type = from.toString('latin1', at + 4, at + 8);
      const content = from.subarray(at + 8, at + from.readUInt32BE(at));
      if (['moov', 'trak', 'mdia', 'minf', 'stbl'].includes(type)) boxes.push(box(type, change(content), extra(type)));
      else if (type === 'ftyp' && brand) boxes.push(box(type, Buffer.from(brand), content.subarray(4)));
      else if (type === 'stz2' ? !tables['stsz'] : !tables[type]) boxes.push(box(type, content));
    }
    return Buffer.concat(boxes);
  };
  const extra = (type: string) =>
    type === 'stbl'
      ? Buffer.concat(Object.entries(tables).map(([name, content]) => box(name, content)))
      : Buffer.alloc(0);
  return change(kept('film-compact-sizes.mp4'));
}

/** Each is twelve bytes and a name, and becomes an object where it is read. */
function withTexts(png: Buffer, count: number): Buffer {
  const content = Buffer.from('tEXta\0');
  const chunk = Buffer.alloc(12 + 2);
  chunk.writeUInt32BE(2);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), 10);
  const afterHeader = 8 + 12 + 13;
  const texts = Buffer.alloc(chunk.length * count, chunk);
  return Buffer.concat([png.subarray(0, afterHeader), texts, png.subarray(afterHeader)]);
}
