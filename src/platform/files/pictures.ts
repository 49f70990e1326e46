import sharp from 'sharp';

// A picture uses one core, and nothing of it is kept in memory afterwards.
sharp.cache(false);
sharp.concurrency(1);

/** A picture of a few hundred bytes can unfold to gigabytes. */
const MAX_PIXELS = 100_000_000;
/** Longest side and most bytes of a thumbnail: what Viber takes (viber-api §3.2). */
const THUMBNAIL_SIDE = 400;
const THUMBNAIL_BYTES = 100_000;
/** More pixels than a phone shows; a JPEG is read at an eighth of its size and more when that is enough, which saves memory. */
const PHONE_SIDE = 2048;
const QUALITY = 82;

export const openPicture = (path: string) => sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' });

export interface Rendered {
  bytes: Buffer;
  width: number;
  height: number;
}

/** A small JPEG of a picture, for lists. @throws Error when it is no picture that can be read */
export const thumbnail = (path: string): Promise<Rendered> => jpegWithin(path, THUMBNAIL_BYTES, THUMBNAIL_SIDE);

/**
 * The picture as a JPEG of at most so many bytes, as large as fits. Transparent parts become white.
 * @throws Error when it is no picture that can be read
 */
export function jpegWithin(path: string, maxBytes: number, longestSide = PHONE_SIDE): Promise<Rendered> {
  const rendered = last.then(() => render(path, maxBytes, longestSide));
  last = rendered.catch(() => undefined);
  return rendered;
}

/** Pictures are unfolded one after the other: the largest that is allowed needs some 400 MB. */
let last: Promise<unknown> = Promise.resolve();

async function render(path: string, maxBytes: number, longestSide: number): Promise<Rendered> {
  for (let side = longestSide; side >= 16;) {
    const { data: bytes, info } = await openPicture(path)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    if (bytes.length <= maxBytes) return { bytes, width, height };
    // Bytes grow about as the surface does: one or two tries more are enough.
    side = Math.floor(Math.max(width, height) * Math.min(0.9, Math.sqrt(maxBytes / bytes.length) * 0.95));
  }
  throw new Error(`The picture cannot be made smaller than ${maxBytes} bytes.`);
}
