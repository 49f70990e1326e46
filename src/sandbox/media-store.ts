import { randomBytes, randomUUID } from 'node:crypto';
import { FaultQueue, type MediaFault } from './faults.js';

/** Bytes a customer sends; `size` without `bytes` makes a file of that many zeros, for tests of very large ones. */
export interface MediaContent {
  fileName: string;
  contentType?: string;
  bytes?: Buffer;
  size?: number;
}

/** One stored file. */
export interface StoredMedia {
  id: string;
  fileName: string;
  contentType: string;
  bytes: Buffer | null;
  size: number;
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
      bytes: content.bytes ?? null,
      size: content.bytes?.length ?? content.size ?? 0,
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
