import { open } from 'node:fs/promises';
import { textCharset } from '../../text-charset.js';
import type { Inspection } from '../jobs.js';
import { notExamined } from '../not-examined.sentences.js';

type Found = Partial<Inspection>;

const PICTURE = /^image\//;
const FILM = /^video\/(mp4|quicktime|x-m4v|webm)$/;

/**
 * Looks at what is really inside a file: its name and what a server says of it are only claims. A picture is read to its
 * end, and a small one is made of it.
 * @param say is told what is found, step by step
 */
export async function inspect(path: string, thumbnailTo: string, say: (found: Found) => void): Promise<void> {
  // This and what follows is loaded when first needed.
  const { fileTypeFromFile } = await import('file-type');
  const type = await fileTypeFromFile(path);
  const text = await textIn(path);
  // The byte order mark of UTF-16 is taken for the beginning of a sound.
  if (!type || (text?.info?.charset && type.mime.startsWith('audio/'))) return say(text ?? UNKNOWN);
  const { mime: mimeType, ext: extension } = type;
  say({ mimeType, extension, info: {} });
  if (PICTURE.test(mimeType)) say(await readPicture(path, mimeType, thumbnailTo));
  if (FILM.test(mimeType)) say(await readFilm(path, mimeType));
}

const UNKNOWN: Found = { mimeType: 'application/octet-stream', extension: '', info: {} };

async function readPicture(path: string, mimeType: string, thumbnailTo: string): Promise<Found> {
  const { thumbnail } = await import('./pictures.js');
  const { pictureInfo } = await import('./picture-info.js');
  try {
    const info = await pictureInfo(path, mimeType);
    // Only who has read it to its end knows that it is whole.
    return { info, thumbnail: await thumbnail(path, thumbnailTo) };
  } catch {
    return { info: { notExamined: true }, reason: notExamined('picture-not-read') };
  }
}

async function readFilm(path: string, mimeType: string): Promise<Found> {
  const { filmInfo } = await import('./film-info.js');
  try {
    return { info: await filmInfo(path, mimeType) };
  } catch {
    return { info: { notExamined: true }, reason: notExamined('film-not-read') };
  }
}

const SAMPLE = 8192;

async function textIn(path: string): Promise<Found | null> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const charset = textCharset(buffer.subarray(0, bytesRead));
    if (charset === null) return null;
    return { mimeType: 'text/plain', extension: 'txt', info: charset === 'utf-8' ? {} : { charset } };
  } finally {
    await file.close();
  }
}
