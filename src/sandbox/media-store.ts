import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { FaultQueue, type MediaFault } from './faults.js';
import { stored, type MediaContent, type StoredContent } from './media-content.js';

/** One stored file. */
export interface StoredMedia extends StoredContent {
  id: string;
  fileName: string;
  contentType: string;
}

/**
 * One GET of customers' media, or of an avatar, icon or sticker, entered when it came. What the phone's own page loads is
 * not among them.
 */
export interface MediaDownload {
  /** The last part of the address, decoded. */
  fileName: string;
  /** Epoch milliseconds. */
  at: number;
  /** HTTP status; null: nothing was answered. */
  status: number | null;
  /** Bytes of the content that were handed to the connection. */
  bytesSent: number;
  /** The whole content has gone out. */
  finished: boolean;
  /** False: the answer is over, or the one who asked has gone. */
  open: boolean;
  /** Of the request: nothing secret may stand in them. */
  headers: IncomingHttpHeaders;
}

/** A download that has just come. */
export function downloadOf(fileName: string, at: number, headers: IncomingHttpHeaders): MediaDownload {
  return { fileName, at, status: null, bytesSent: 0, finished: false, open: true, headers };
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** Media of customers behind signed links that expire, like those of Viber's CDN. */
export class MediaStore {
  readonly faults = new FaultQueue<MediaFault>();
  /** Every download in the order in which it came, refused ones too. */
  readonly downloads: MediaDownload[] = [];
  private readonly stored = new Map<string, StoredMedia>();
  /** Each link has its own exact end; its `Expires` is rounded up to whole seconds as the CDN writes it. */
  private readonly links = new Map<string, { mediaId: string; expiresAt: number }>();

  /** @param lifeMs how long a new link lives; changes apply to links made later */
  constructor(
    private readonly origin: string,
    public lifeMs: number,
    private readonly now: () => number,
  ) {}

  add(content: MediaContent): StoredMedia {
    const extension = content.fileName.split('.').pop()?.toLowerCase() ?? '';
    const media: StoredMedia = {
      id: randomUUID(),
      fileName: content.fileName,
      contentType: content.contentType ?? TYPES[extension] ?? 'application/octet-stream',
      ...stored(content),
    };
    this.stored.set(media.id, media);
    return media;
  }

  /** A signed link to stored media. */
  link(media: StoredMedia): string {
    const expiresAt = this.now() + this.lifeMs;
    const signature = randomBytes(24).toString('base64url');
    this.links.set(signature, { mediaId: media.id, expiresAt });
    const query = `Expires=${Math.ceil(expiresAt / 1000)}&Signature=${signature}&Key-Pair-Id=APKASANDBOX`;
    return `${this.origin}/media/2/short/any/sig/${media.id}/${encodeURIComponent(media.fileName)}?${query}`;
  }

  /** What a link leads to; undefined when the signature is wrong or its time is over (the CDN answers 403 to both). */
  find(mediaId: string, query: URLSearchParams): StoredMedia | undefined {
    const link = this.links.get(query.get('Signature') ?? '');
    if (!link || link.mediaId !== mediaId || this.now() > link.expiresAt) return undefined;
    if (query.get('Expires') !== String(Math.ceil(link.expiresAt / 1000))) return undefined;
    return this.stored.get(mediaId);
  }
}
