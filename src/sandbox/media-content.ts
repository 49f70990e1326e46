import { createCipheriv, createHash } from 'node:crypto';

/**
 * Bytes a customer sends. `bytes` are the content, or only its beginning when `size` is larger: the rest is then filled
 * up while it is sent, so that a test of a very large file costs no memory.
 */
export interface MediaContent {
  fileName: string;
  /** Default: by the extension. */
  contentType?: string;
  bytes?: Buffer;
  /** Bytes in all. */
  size?: number;
  /** What fills up: pseudo-random bytes, the same for the same seed; left out: zeros. */
  seed?: string;
}

/** Content as it is kept and sent. */
export interface StoredContent {
  bytes: Buffer | null;
  size: number;
  seed: string | null;
}

const CHUNK_BYTES = 65_536;
const ZEROS = Buffer.alloc(CHUNK_BYTES);

/** What of a content has to be kept. */
export function stored({ bytes, size, seed }: MediaContent): StoredContent {
  return { bytes: bytes ?? null, size: Math.max(bytes?.length ?? 0, size ?? 0), seed: seed ?? null };
}

/**
 * The first `size` bytes of a content, piece by piece; how large the pieces are changes nothing about the bytes.
 * @param pieceBytes at most 64 KiB
 */
export function* piecesOf({ bytes, size, seed }: StoredContent, pieceBytes = CHUNK_BYTES): Generator<Buffer> {
  const given = bytes?.subarray(0, size) ?? ZEROS.subarray(0, 0);
  for (let at = 0; at < given.length; at += pieceBytes) yield given.subarray(at, at + pieceBytes);
  const fill = filler(seed);
  for (let left = size - given.length; left > 0; left -= pieceBytes) yield fill(Math.min(left, pieceBytes));
}

/** SHA-256 in hex of what {@link MediaContent} describes: what a receiver must have stored in the end. */
export function sha256Of(content: MediaContent): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(stored(content))) hash.update(piece);
  return hash.digest('hex');
}

/** A key stream is random enough that nothing compresses it, and much faster than it can be sent. */
function filler(seed: string | null): (length: number) => Buffer {
  if (seed === null) return (length) => ZEROS.subarray(0, length);
  const cipher = createCipheriv('aes-128-ctr', createHash('md5').update(seed).digest(), ZEROS.subarray(0, 16));
  return (length) => cipher.update(ZEROS.subarray(0, length));
}

/** The kind of message that a file is sent as. */
export function typeByName(fileName: string): string {
  if (/\.(jpe?g|png|gif)$/i.test(fileName)) return 'picture';
  return /\.mp4$/i.test(fileName) ? 'video' : 'file';
}
