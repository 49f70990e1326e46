import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MediaFault } from './faults.js';
import { piecesOf } from './media-content.js';
import type { MediaDownload, StoredMedia } from './media-store.js';

/** Pieces of a throttled download in a second. */
const STEPS = 20;

/** Answers with the content, or as much of it as the fault lets through, and keeps the record up to date. */
export async function sendContent(
  response: ServerResponse,
  media: StoredMedia,
  fault: MediaFault,
  download: MediaDownload,
): Promise<void> {
  const { cut = false, hangAfterHeaders = false, bytesPerSecond: rate } = fault;
  const half = cut || hangAfterHeaders;
  const part = { ...media, size: half ? Math.floor(media.size / 2) : media.size };
  // Half of one byte is nothing, and the headers have to go out all the same.
  if (half) response.flushHeaders();
  const pieces = rate === undefined ? piecesOf(part) : piecesOf(part, Math.min(65_536, Math.ceil(rate / STEPS)));
  for (const piece of pieces) {
    if (!(await written(response, piece))) return;
    download.bytesSent += piece.length;
    if (rate !== undefined) await sleep((piece.length / rate) * 1000, undefined, { ref: false });
  }
  if (cut) response.socket?.destroy();
  if (half) return;
  response.end(() => {
    download.finished = true;
  });
}

/** Waits until the connection has taken the bytes, so that no more than one piece is in memory. False: it is gone. */
function written(response: ServerResponse, piece: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    if (response.destroyed) return resolve(false);
    const gone = (): void => resolve(false);
    response.once('close', gone);
    response.write(piece, (error) => {
      response.off('close', gone);
      resolve(!error);
    });
  });
}
