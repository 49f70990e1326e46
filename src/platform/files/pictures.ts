import sharp from 'sharp';

// One picture at a time uses one core, and nothing of it is kept in memory afterwards.
sharp.cache(false);
sharp.concurrency(1);

/** A picture of a few hundred bytes can unfold to gigabytes. */
const MAX_PIXELS = 100_000_000;
/** Longest side and most bytes of a thumbnail: what Viber takes (viber-api §3.2). */
const THUMBNAIL_SIDE = 400;
const THUMBNAIL_BYTES = 100_000;
/** How much quality is given up before size. */
const QUALITIES = [85, 75, 65];

export const openPicture = (path: string) => sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' });

export interface Rendered {
  bytes: Buffer;
  width: number;
  height: number;
}

/** A small JPEG of a picture, for lists. @throws Error when it is no picture that can be read */
export const thumbnail = (path: string): Promise<Rendered> => jpegWithin(path, THUMBNAIL_BYTES, THUMBNAIL_SIDE);

/**
 * The picture as a JPEG of at most so many bytes: first quality is given up, then size. Transparent parts become white.
 * @throws Error when it is no picture that can be read
 */
export async function jpegWithin(path: string, maxBytes: number, longestSide = 4096): Promise<Rendered> {
  for (let side = longestSide; side >= 16; side = Math.round(side * 0.7)) {
    for (const quality of QUALITIES) {
      const { data, info } = await openPicture(path)
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality, mozjpeg: true })
        .toBuffer({ resolveWithObject: true });
      if (data.length <= maxBytes) return { bytes: data, width: info.width, height: info.height };
    }
  }
  throw new Error(`The picture cannot be made smaller than ${maxBytes} bytes.`);
}
