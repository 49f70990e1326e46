import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import parseRange from 'range-parser';
import { NOTHING } from '../http/secure-headers.js';
import type { FileStore } from './file-store.js';
import type { StoredFile } from './files.js';

export interface Serving {
  /** `attachment` is saved, never shown; `inline` only for types that cannot run anything. */
  disposition: 'attachment' | 'inline';
  cacheControl: string;
  /** Whether pages of other sites may show it. */
  anywhere: boolean;
}

/** Answers with a file that is in the store: whole, a range of it, or only its headers. Its content never changes. */
export async function serveFile(
  store: FileStore,
  file: StoredFile,
  request: FastifyRequest,
  reply: FastifyReply,
  { disposition, cacheControl, anywhere }: Serving,
): Promise<FastifyReply> {
  const size = file.size!;
  const etag = `"${file.id}"`;
  void reply.headers({
    'content-type':
      file.mimeType === 'text/plain' ? `text/plain; charset=${file.info.charset ?? 'utf-8'}` : file.mimeType,
    'content-disposition': contentDisposition(file.name, { type: disposition }),
    'accept-ranges': 'bytes',
    'cache-control': cacheControl,
    etag,
    'last-modified': new Date(file.createdAt).toUTCString(),
    // Whatever is inside, a browser takes it for what we say, and runs nothing of it.
    'content-security-policy': `${NOTHING}; sandbox`,
    'cross-origin-resource-policy': anywhere ? 'cross-origin' : 'same-origin',
  });
  if (matches(request.headers['if-none-match'], etag)) return reply.status(304).send();

  const range = wantedRange(request, size, etag);
  if (range === 'unsatisfiable') {
    void reply.header('content-range', `bytes */${size}`);
    return reply.status(416).header('content-length', 0).send('');
  }
  if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  void reply.header('content-length', range ? range.end - range.start + 1 : size);
  // Set by hand, and kept so: Fastify would read a stream to its end to answer a HEAD.
  if (request.method === 'HEAD') return reply.send('');
  if (size === 0) return reply.send('');
  return reply.send(await store.read(file.storageKey!, range ?? undefined));
}

/** One range is served; a list of them, or one that is not understood, gets the whole file, as HTTP allows. */
function wantedRange(request: FastifyRequest, size: number, etag: string) {
  const { range, 'if-range': ifRange } = request.headers;
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return null;
  // More from the end than there is means all of it, which the library does not know.
  const suffix = /^bytes=-(\d+)$/.exec(range)?.[1];
  if (suffix !== undefined && Number(suffix) >= size && size > 0) return { start: 0, end: size - 1 };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (from !== undefined && Number(from) > Number(to)) return null;
  const ranges = parseRange(size, range, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0]!;
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === '*' || header.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag));
