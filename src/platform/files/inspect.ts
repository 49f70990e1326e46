import { open } from 'node:fs/promises';
import { type TextCharset, textCharset } from './text-charset.js';

/** What is known of a picture, a video or a text; all of it may be missing. */
export interface MediaInfo {
  /** Pixels, as it is to be shown. */
  width?: number;
  height?: number;
  /** A picture with several frames. */
  animated?: boolean;
  /** As in `avc` (H.264), `hevc`, `vp9`. */
  videoCodec?: string;
  durationMs?: number;
  /** Of a text that is not in UTF-8. */
  charset?: TextCharset;
}

export interface Inspection {
  mimeType: string;
  /** The usual extension of this type, without a dot; empty when there is none. */
  extension: string;
  info: MediaInfo;
}

const VIDEO = /^video\/(mp4|quicktime|x-m4v|webm)$/;

/** Looks at what is really inside a file: its name and what a server says of it are only claims. */
export async function inspect(path: string): Promise<Inspection> {
  // This and what follows is loaded when first needed: an idle service does without.
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path);
  const text = await textIn(path);
  // The byte order mark of UTF-16 is taken for the beginning of a sound.
  if (!found || (text?.info.charset && found.mime.startsWith('audio/'))) return text ?? UNKNOWN;
  const { mime: mimeType, ext: extension } = found;
  return { mimeType, extension, info: await infoOf(path, mimeType) };
}

const UNKNOWN: Inspection = { mimeType: 'application/octet-stream', extension: '', info: {} };

/** A file that is damaged inside is still a file of its type. */
async function infoOf(path: string, mimeType: string): Promise<MediaInfo> {
  try {
    if (mimeType.startsWith('image/')) return await pictureInfo(path);
    if (VIDEO.test(mimeType)) return await videoInfo(path);
  } catch {
    // Nothing more is known of it.
  }
  return {};
}

async function pictureInfo(path: string): Promise<MediaInfo> {
  const { openPicture } = await import('./pictures.js');
  const { autoOrient, pages } = await openPicture(path).metadata();
  return { width: autoOrient.width, height: autoOrient.height, ...(pages && pages > 1 ? { animated: true } : {}) };
}

async function videoInfo(path: string): Promise<MediaInfo> {
  const { ALL_FORMATS, FilePathSource, Input } = await import('mediabunny');
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return {};
    const durationMs = Math.round((await input.computeDuration()) * 1000);
    const [width, height, codec] = [track.displayWidth, track.displayHeight, track.codec];
    return { width, height, durationMs, ...(codec ? { videoCodec: codec } : {}) };
  } finally {
    input.dispose();
  }
}

const SAMPLE = 8192;

async function textIn(path: string): Promise<Inspection | null> {
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
