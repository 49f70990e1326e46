import { closeSync, openSync, readSync } from 'node:fs';

/** More than any camera, editor or screenshot writes beside the picture itself. */
const MOST_CHUNKS = 512;
/** The picture comes in pieces, of 8 kB with many programs. */
const MOST_PIECES = 100_000;
const SIGNATURE = 8;
/** Length, type and check sum. */
const AROUND = 12;
const PIECES = new Set(['IDAT', 'fdAT', 'fcTL']);

/**
 * A PNG may carry any number of texts, and each becomes an object when it is opened. They are counted before.
 * @throws Error when there are too many
 */
export function checkChunks(path: string): void {
  const file = openSync(path, 'r');
  try {
    let [chunks, pieces] = [0, 0];
    for (const type of chunkTypes(file)) {
      if (PIECES.has(type) ? ++pieces > MOST_PIECES : ++chunks > MOST_CHUNKS) {
        throw new Error('The PNG has too many chunks.');
      }
    }
  } finally {
    closeSync(file);
  }
}

function* chunkTypes(file: number): Generator<string> {
  const header = Buffer.alloc(8);
  for (let at = SIGNATURE; readSync(file, header, 0, header.length, at) === header.length;) {
    yield header.toString('latin1', 4);
    at += header.readUInt32BE(0) + AROUND;
  }
}
