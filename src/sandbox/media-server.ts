import type { IncomingMessage, ServerResponse } from 'node:http';
import { avatarPng, genericAvatarPng, iconPng, stickerPng } from './drawings.js';
import type { MediaFault } from './faults.js';
import { answer } from './http.js';
import { sendContent } from './media-sending.js';
import { downloadOf, type MediaDownload, type StoredMedia } from './media-store.js';
import { GENERIC_AVATAR_PATH } from './person.js';
import type { World } from './world.js';

const XML = { 'content-type': 'application/xml' };

/** Serves `/media/…` by signed links, and the drawn pictures. False: the path is something else. */
export function serveMedia(world: World, url: URL, request: IncomingMessage, response: ServerResponse): boolean {
  const path = url.pathname;
  const name = nameFrom(path.split('/').at(-1) ?? '');
  if (path.startsWith('/media/')) {
    const media = world.media.find(path.split('/').at(-2) ?? '', url.searchParams);
    serve(world, { fileName: media?.fileName ?? name, media, isDrawn: false }, request, response);
    return true;
  }
  const bytes = drawing(path, name);
  if (!bytes) return false;
  const media = { id: path, fileName: name, contentType: 'image/png', bytes, size: bytes.length, seed: null };
  serve(world, { fileName: name, media, isDrawn: true }, request, response);
  return true;
}

/** Avatars, icons and stickers, which lie in the open as they do at Viber. */
function drawing(path: string, name: string): Buffer | undefined {
  if (path === GENERIC_AVATAR_PATH || path === decodeURIComponent(GENERIC_AVATAR_PATH)) return genericAvatarPng();
  const kind = /^\/(avatars|icons|stickers)\/[^/]+\.png$/.exec(path)?.[1];
  if (kind === undefined) return undefined;
  const draw = { avatars: avatarPng, icons: iconPng, stickers: stickerPng }[kind as 'avatars' | 'icons' | 'stickers'];
  return draw(name.slice(0, -'.png'.length));
}

/** What is asked for; without `media` the link is wrong or its time is over. */
interface Wanted {
  fileName: string;
  media: StoredMedia | undefined;
  isDrawn: boolean;
}

function serve(world: World, wanted: Wanted, request: IncomingMessage, response: ServerResponse): void {
  const { fileName, media, isDrawn } = wanted;
  const download = downloadOf(fileName, world.now(), request.headers);
  // The phone's own page shows what was sent; only what others load is a download, and only that is spoiled.
  const isOurs = request.headers['sec-fetch-site'] === 'same-origin';
  if (isOurs || request.method === 'HEAD') return answerWith(response, media, {}, download);
  world.media.downloads.push(download);
  // A picture of a person may be loaded at any time; it must not use up a fault that was meant for what that person sent.
  const concerns = (fault: MediaFault): boolean =>
    fault.fileName === undefined ? !isDrawn : fault.fileName === fileName;
  const fault = world.media.faults.take(concerns);
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
