import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { FilePathSource, Input, MP4, QTFF, WEBM } from 'mediabunny';
import type { MediaInfo } from '../jobs.js';

/** Tables of a film of many hours. They are read into memory, several times their size. */
const MOST_TABLE_BYTES = 16 * 1024 * 1024;
const MOST_BOXES = 10_000;
const TABLES = new Set(['moov', 'moof', 'sidx', 'mfra']);

/** @throws Error when it cannot be read, or would need too much */
export async function filmInfo(path: string, mimeType: string): Promise<MediaInfo> {
  const webm = mimeType === 'video/webm';
  if (!webm) checkTables(path);
  const input = new Input({ source: new FilePathSource(path), formats: webm ? [WEBM] : [MP4, QTFF] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return {};
    // A WebM has no tables: its length is what its head says, or every block of it would be read.
    const seconds = webm ? await input.getDurationFromMetadata() : await input.computeDuration();
    const [width, height, codec] = [track.displayWidth, track.displayHeight, track.codec];
    return {
      width,
      height,
      ...(seconds === null ? {} : { durationMs: Math.round(seconds * 1000) }),
      ...(codec ? { videoCodec: codec } : {}),
    };
  } finally {
    input.dispose();
  }
}

/** @throws Error when there is more of them than fits into memory */
function checkTables(path: string): void {
  const file = openSync(path, 'r');
  try {
    let [tables, boxes] = [0, 0];
    for (const { type, size } of outerBoxes(file)) {
      if (TABLES.has(type)) tables += size;
      if (tables > MOST_TABLE_BYTES || ++boxes > MOST_BOXES) throw new Error('The tables of the film are too large.');
    }
  } finally {
    closeSync(file);
  }
}

function* outerBoxes(file: number): Generator<{ type: string; size: number }> {
  const end = fstatSync(file).size;
  const header = Buffer.alloc(16);
  for (let at = 0; at < end && readSync(file, header, 0, header.length, at) >= 8;) {
    const declared = header.readUInt32BE(0);
    // 0: to the end of the file. 1: the size needs more room, and stands behind the type.
    const size = declared === 0 ? end - at : declared === 1 ? Number(header.readBigUInt64BE(8)) : declared;
    yield { type: header.toString('latin1', 4, 8), size: Math.min(size, end - at) };
    if (size < 8) return;
    at += size;
  }
}
