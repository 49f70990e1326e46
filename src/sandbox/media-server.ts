import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { avatarPng, genericAvatarPng, iconPng, stickerPng } from './drawings.js';
import { answer } from './http.js';
import type { StoredMedia } from './media-store.js';
import { GENERIC_AVATAR_PATH } from './person.js';
import type { World } from './world.js';

const PNG = { 'content-type': 'image/png', 'cache-control': 'max-age=3600' };
const CHUNK = Buffer.alloc(65_536);

/** Serves `/media/…` by signed links, and the drawn pictures. False: the path is something else. */
export function serveMedia(world: World, url: URL, response: ServerResponse): boolean {
  const path = url.pathname;
  if (path.startsWith('/media/')) {
    serveSigned(world, url, response);
    return true;
  }
  if (path === GENERIC_AVATAR_PATH || path === decodeURIComponent(GENERIC_AVATAR_PATH)) {
    answer(response, 200, genericAvatarPng(), PNG);
    return true;
  }
  const drawn = /^\/(avatars|icons|stickers)\/([^/]+)\.png$/.exec(path);
  if (!drawn) return false;
  const draw = { avatars: avatarPng, icons: iconPng, stickers: stickerPng }[
    drawn[1] as 'avatars' | 'icons' | 'stickers'
  ];
  answer(response, 200, draw(decodeURIComponent(drawn[2] ?? '')), PNG);
  return true;
}

function serveSigned(world: World, url: URL, response: ServerResponse): void {
  const text = { 'content-type': 'application/xml' };
  const fault = world.media.faults.take();
  if (fault?.hang) return;
  if (fault?.http !== undefined) return answer(response, fault.http, '<Error/>', text);
  if (fault?.redirectTo !== undefined) return answer(response, 302, '', { location: fault.redirectTo });
  const media = world.media.find(url.pathname.split('/').at(-2) ?? '', url.searchParams);
  if (!media) return answer(response, 403, '<Error><Code>AccessDenied</Code></Error>', text);
  // Uploads are shown in the page's own origin, so nothing in them may run.
  response.writeHead(200, {
    'content-type': media.contentType,
    'content-length': String(media.size),
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
  });
  const source = contentOf(media);
  response.on('close', () => source.destroy());
  if (fault?.cut) {
    response.write(media.bytes?.subarray(0, media.size / 2) ?? CHUNK, () => response.socket?.destroy());
    return;
  }
  source.pipe(response);
}

function contentOf(media: StoredMedia): Readable {
  const { bytes, size } = media;
  if (bytes) return Readable.from([bytes], { objectMode: false });
  return Readable.from(zeros(size), { objectMode: false });
}

function* zeros(size: number): Generator<Buffer> {
  for (let left = size; left > 0; left -= CHUNK.length) yield left >= CHUNK.length ? CHUNK : CHUNK.subarray(0, left);
}
