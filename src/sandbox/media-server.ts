import type { IncomingMessage, ServerResponse } from 'node:http';
import { avatarPng, genericAvatarPng, iconPng, stickerPng } from './drawings.js';
import type { MediaFault } from './faults.js';
import { answer } from './http.js';
import { sendContent } from './media-sending.js';
import { downloadOf, type MediaDownload, type StoredMedia } from './media-store.js';
import { GENERIC_AVATAR_PATH } from './person.js';
import type { World } from './world.js';

const PNG = { 'content-type': 'image/png', 'cache-control': 'max-age=3600' };
const XML = { 'content-type': 'application/xml' };

/** Serves `/media/…` by signed links, and the drawn pictures. False: the path is something else. */
export function serveMedia(world: World, url: URL, request: IncomingMessage, response: ServerResponse): boolean {
  const path = url.pathname;
  if (path.startsWith('/media/')) {
    serveSigned(world, url, request, response);
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

function serveSigned(world: World, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const [id = '', name = ''] = url.pathname.split('/').slice(-2);
  const media = world.media.find(id, url.searchParams);
  // The phone's own page shows what was sent; only what others load is a download, and only that is spoiled.
  const isOurs = request.headers['sec-fetch-site'] === 'same-origin';
  const fileName = media?.fileName ?? nameFrom(name);
  const download = downloadOf(fileName, world.now(), request.headers);
  if (isOurs || request.method === 'HEAD') return answerWith(response, media, {}, download);
  world.media.downloads.push(download);
  const fault = world.media.faults.take((each) => each.fileName === undefined || each.fileName === fileName);
  world.changed();
  response.once('close', () => {
    download.open = false;
    world.changed();
  });
  answerWith(response, media, fault ?? {}, download);
}

function answerWith(
  response: ServerResponse,
  media: StoredMedia | undefined,
  fault: MediaFault,
  download: MediaDownload,
): void {
  if (fault.hang) return;
  const short = (status: number, body: string, headers: Record<string, string>): void => {
    download.status = status;
    answer(response, status, body, headers);
  };
  if (fault.http !== undefined) return short(fault.http, '<Error/>', XML);
  if (fault.redirectTo !== undefined) return short(302, '', { location: fault.redirectTo });
  if (!media) return short(403, '<Error><Code>AccessDenied</Code></Error>', XML);
  download.status = 200;
  // Uploads are shown in the page's own origin, so nothing in them may run.
  response.writeHead(200, {
    'content-type': fault.contentType ?? media.contentType,
    ...(fault.noLength ? {} : { 'content-length': String(media.size) }),
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
  });
  if (response.req.method === 'HEAD') return void response.end();
  void sendContent(response, media, fault, download);
}

/** The name in an address that leads nowhere; it may be written in any way. */
function nameFrom(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
