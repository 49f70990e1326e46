import type { Job, Rendered } from '../jobs.js';
import { openPicture } from './libvips.js';

/** Longest side and most bytes of a thumbnail: what Viber takes (viber-api §3.2). */
const THUMBNAIL_SIDE = 400;
const THUMBNAIL_BYTES = 100_000;
/** More pixels than a phone shows; a JPEG is read at an eighth of its size and more when that is enough, which saves memory. */
const PHONE_SIDE = 2048;
/** What Viber takes, and advises, of who speaks. */
const AVATAR_SIDE = 720;
const AVATAR_BYTES = 100_000;
const QUALITY = 82;
/** Of a copy that stands for the picture itself. */
const COPY_QUALITY = 90;

/** A small JPEG of a picture, for lists. @throws Error when it is no picture that can be read to its end */
export const thumbnail = (path: string, to: string): Promise<Rendered> =>
  jpeg(path, to, { mostBytes: THUMBNAIL_BYTES, longestSide: THUMBNAIL_SIDE });

/** @throws Error as above, and when it cannot be made so small */
export function render({ form, path, to, mostBytes }: Extract<Job, { kind: 'render' }>): Promise<Rendered> {
  switch (form) {
    case 'avatar':
      return avatar(path, to);
    case 'fitted':
      return jpegWithin(path, to, mostBytes);
    case 'clean':
      return clean(path, to, mostBytes);
  }
}

/** Its middle as a square, for who speaks: what Viber takes and advises (viber-api §3.1). */
export async function avatar(path: string, to: string): Promise<Rendered> {
  const { width, height } = await openPicture(path).metadata();
  // A square of a small picture is as small: sharp would cut it out larger than it is, or not square.
  const longestSide = Math.max(16, Math.min(AVATAR_SIDE, width, height));
  return jpeg(path, to, { mostBytes: AVATAR_BYTES, longestSide, square: true });
}

/** The picture as a JPEG of at most so many bytes, as large as fits. Transparent parts become white. */
export const jpegWithin = (path: string, to: string, mostBytes: number): Promise<Rendered> =>
  jpeg(path, to, { mostBytes, longestSide: PHONE_SIDE });

/**
 * The picture itself, upright, without what the camera wrote beside it. It keeps its size and its colours where the bytes
 * allow it; a drawing and what is transparent is a PNG then.
 */
export async function clean(path: string, to: string, mostBytes: number): Promise<Rendered> {
  const { format, hasAlpha, width, height, space } = await openPicture(path).metadata();
  const upright = openPicture(path).autoOrient();
  // Of other spaces than RGB the colours are brought there, and the profile says nothing any more.
  if (space === 'srgb') upright.keepIccProfile();
  if (hasAlpha || format === 'png' || format === 'gif') {
    const info = await upright.clone().png().toFile(to);
    if (info.size <= mostBytes) return { ...sizeOf(info), mimeType: 'image/png' };
  }
  const info = await upright.flatten({ background: '#ffffff' }).jpeg({ quality: COPY_QUALITY }).toFile(to);
  if (info.size <= mostBytes) return { ...sizeOf(info), mimeType: 'image/jpeg' };
  return jpeg(path, to, { mostBytes, longestSide: Math.max(width, height) });
}

interface Wanted {
  mostBytes: number;
  longestSide: number;
  square?: boolean;
}

async function jpeg(path: string, to: string, { mostBytes, longestSide, square }: Wanted): Promise<Rendered> {
  for (let side = longestSide; side >= 16;) {
    const made = await openPicture(path)
      .autoOrient()
      .resize({ width: side, height: side, fit: square ? 'cover' : 'inside', withoutEnlargement: !square })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toFile(to);
    const { width, height, size } = sizeOf(made);
    if (size <= mostBytes) return { width, height, size, mimeType: 'image/jpeg' };
    // Bytes grow about as the surface does: one or two tries more are enough.
    side = Math.floor(Math.max(width, height) * Math.min(0.9, Math.sqrt(mostBytes / size) * 0.95));
  }
  throw new Error(`The picture cannot be made smaller than ${mostBytes} bytes.`);
}

const sizeOf = ({ width, height, size }: { width: number; height: number; size: number }) => ({ width, height, size });
