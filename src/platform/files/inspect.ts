import { open } from 'node:fs/promises';

/** What is known of a picture or a video; all of it may be missing. */
export interface MediaInfo {
  /** Pixels, as it is to be shown. */
  width?: number;
  height?: number;
  /** A picture with several frames. */
  animated?: boolean;
  /** As in `avc` (H.264), `hevc`, `vp9`. */
  videoCodec?: string;
  durationMs?: number;
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
  if (!found) return (await isText(path)) ? TEXT : UNKNOWN;
  const { mime: mimeType, ext: extension } = found;
  return { mimeType, extension, info: await infoOf(path, mimeType) };
}

const TEXT: Inspection = { mimeType: 'text/plain', extension: 'txt', info: {} };
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

/** UTF-8 without control characters, as far as its beginning shows. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    if (bytesRead === 0) return false;
    // The last character of the sample may be cut.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
    return !/[^\P{Cc}\t\n\r\f]/u.test(text);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
