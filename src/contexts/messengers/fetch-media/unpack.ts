import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { DownloadFailed } from './download-failed.js';
import { say } from './lost-file.sentences.js';

/** Nobody packs more often; each layer may grow a thousandfold. */
const MAX_LAYERS = 3;

/** By the first bytes that come. */
const OPENERS: Record<string, (beginning: Buffer) => Transform> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  // Some servers leave out the two bytes that begin what RFC 9110 calls deflate.
  deflate: ([first]) => ((first! & 0x0f) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
};

/**
 * What a body is packed in, by its `Content-Encoding`, in the order in which it was packed.
 * @throws DownloadFailed where that is not known here
 */
export function packingOf(header: string | string[] | undefined): string[] {
  const layers = [header ?? []]
    .flat()
    .join(',')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((layer) => layer !== '' && layer !== 'identity');
  const unknown = layers.find((layer) => !Object.hasOwn(OPENERS, layer));
  if (unknown !== undefined) {
    throw new DownloadFailed('final', say('packed-unknown', { packing: unknown.slice(0, 40) }));
  }
  if (layers.length > MAX_LAYERS) throw new DownloadFailed('final', say('packed-often'));
  return layers;
}

/** Unpacks while it is read; how much comes out of it is for the reader to limit. */
export function unpack(packed: AsyncIterable<Buffer>, layers: readonly string[]): Readable {
  return Readable.from(layers.reduceRight((outer, layer) => opened(outer, OPENERS[layer]!), packed));
}

async function* opened(
  packed: AsyncIterable<Buffer>,
  openerFor: (beginning: Buffer) => Transform,
): AsyncGenerator<Buffer> {
  const chunks = packed[Symbol.asyncIterator]();
  const { value: beginning, done } = await chunks.next();
  if (done) return;
  const whole = async function* () {
    yield beginning;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  // An error on either side ends both, and comes out here.
  yield* pipeline(Readable.from(whole()), openerFor(beginning), () => undefined) as AsyncIterable<Buffer>;
}

/** Errors of unpacking. */
export const isDamaged = (code: unknown): boolean =>
  typeof code === 'string' && /^Z_(DATA|BUF|NEED_DICT)|^ERR_(_ERROR_|BROTLI)/.test(code);
