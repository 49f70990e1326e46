import type { MediaInfo } from '../jobs.js';
import { openPicture } from './libvips.js';
import { checkChunks } from './png-chunks.js';

/** What is looked into, and what libvips calls it. It must find what the first bytes say. */
const FORMATS: Record<string, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
  'image/avif': 'heif',
  'image/heic': 'heif',
  'image/heif': 'heif',
};

/** @throws Error when it cannot be read, or is not what it says it is */
export async function pictureInfo(path: string, mimeType: string): Promise<MediaInfo> {
  const expected = FORMATS[mimeType];
  if (!expected) throw new Error(`Pictures of the type ${mimeType} are not read.`);
  if (expected === 'png') checkChunks(path);
  const { format, autoOrient, pages } = await openPicture(path).metadata();
  if (format !== expected) throw new Error(`It says it is ${mimeType}, and is ${format}.`);
  const animated = (pages ?? 1) > 1 || mimeType === 'image/apng';
  return { width: autoOrient.width, height: autoOrient.height, ...(animated ? { animated } : {}) };
}
