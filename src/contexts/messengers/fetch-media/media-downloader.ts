import type { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  agentWithin,
  type Dispatcher,
  OUT_OF_REACH,
  type Reach,
  request,
} from '../../../platform/outgoing/outgoing.js';
import { FileStore, FileTooLarge, type Spooled } from '../../../platform/files/file-store.js';
import { DownloadFailed } from './download-failed.js';
import { say } from './lost-file.sentences.js';
import type { MediaHosts } from './media-hosts.js';
import { isDamaged, packingOf, unpack } from './unpack.js';

const MAX_REDIRECTS = 5;
/** Until the headers come, and between two pieces of the body. */
const SILENCE_MS = 10_000;

/** Of whoever sends less than this in such a time there are too many to wait for. */
const LEAST_BYTES = 64 * 1024;
const WATCH_MS = 15_000;

/** A stream that dripped for hours would take the place of everybody else's files. Exported for its test. */
export async function* watched(body: Readable, mostBytes: number, watchMs = WATCH_MS): AsyncGenerator<Buffer> {
  let recent = 0;
  let total = 0;
  const watch = setInterval(() => {
    if (recent < LEAST_BYTES) body.destroy(new DownloadFailed('passing', say('came-too-slowly')));
    recent = 0;
  }, watchMs);
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      recent += chunk.length;
      total += chunk.length;
      if (total > mostBytes) throw new FileTooLarge();
      yield chunk;
    }
  } finally {
    clearInterval(watch);
  }
  if (total === 0) throw empty();
}

/** Copies what strangers' links lead to, without trusting any of it: address, redirects, length, or type. */
@Injectable()
export class MediaDownloader implements OnApplicationShutdown {
  private readonly guarded = agent('public');
  private readonly trusting = agent('anywhere');

  constructor(private readonly store: FileStore) {}

  /** @throws DownloadFailed */
  async download(
    address: string,
    owner: string,
    { hosts, mostBytes, signal }: { hosts: MediaHosts; mostBytes: number; signal: AbortSignal },
  ): Promise<Spooled> {
    try {
      const { headers, body } = await this.open(address, hosts, signal);
      return await this.take(headers, body, owner, mostBytes).catch((error: unknown) => {
        body.on('error', () => undefined).destroy();
        throw error;
      });
    } catch (error) {
      throw failure(error, mostBytes);
    }
  }

  /** Lengths are told of the body as it travels, limits hold for what is inside. */
  private async take(
    headers: Dispatcher.ResponseData['headers'],
    body: Readable,
    owner: string,
    mostBytes: number,
  ): Promise<Spooled> {
    const layers = packingOf(headers['content-encoding']);
    const mostTravelling = layers.length === 0 ? mostBytes : Math.ceil(mostBytes * 1.01) + 1024;
    if (Number(headers['content-length']) > mostTravelling) throw new FileTooLarge();
    if (headers['content-length'] === '0') throw empty();
    const content = unpack(watched(body, mostTravelling), layers);
    const spooled = await this.store.spool(content, owner, mostBytes);
    if (spooled.size > 0) return spooled;
    await this.store.discard(spooled);
    throw empty();
  }

  private async open(address: string, hosts: MediaHosts, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    let next = address;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const allowed = hosts.allow(next);
      if (!allowed) throw new DownloadFailed('final', notAllowed(next));
      const response = await request(allowed.url, {
        dispatcher: allowed.trusted ? this.trusting : this.guarded,
        headers: { accept: '*/*', 'accept-encoding': 'identity' },
        signal,
      });
      const { statusCode: status } = response;
      if (status === 200) return response;
      response.body.on('error', () => undefined).destroy();
      const location = response.headers.location;
      if (status >= 300 && status < 400 && typeof location === 'string' && URL.canParse(location, allowed.url.href)) {
        next = new URL(location, allowed.url).href;
        continue;
      }
      const over = status === 403 || status === 404 || status === 410;
      if (status >= 300 && status < 400) throw new DownloadFailed('final', say('address-leads-nowhere'));
      throw new DownloadFailed(over ? 'dead' : 'passing', say('messenger-does-not-give-it', { status }));
    }
    throw new DownloadFailed('final', say('address-without-end'));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.trusting.destroy()]);
  }
}

const agent = (reach: Reach) =>
  agentWithin(reach, {
    connections: 32,
    connect: { timeout: 10_000 },
    headersTimeout: SILENCE_MS,
    bodyTimeout: SILENCE_MS,
    keepAliveTimeout: 1_000,
  });

const empty = () => new DownloadFailed('dead', say('came-empty'));

function failure(error: unknown, mostBytes: number): DownloadFailed {
  if (error instanceof DownloadFailed) return error;
  if (error instanceof FileTooLarge) {
    return new DownloadFailed('final', say('larger-than-taken', { mebibytes: Math.round(mostBytes / 1_048_576) }));
  }
  const { code, name, cause } = error as { code?: unknown; name?: string; cause?: { code?: unknown } };
  const errorCode = [code, cause?.code].find((candidate) => typeof candidate === 'string');
  if (isDamaged(errorCode)) return new DownloadFailed('dead', say('packed-damaged'));
  if (errorCode === OUT_OF_REACH) return new DownloadFailed('final', say('address-private'));
  if (errorCode === 'ENOSPC') return new DownloadFailed('passing', say('no-room-for-it'));
  const late = /TIMEOUT|TimeoutError/.test(`${String(errorCode)} ${name}`);
  return new DownloadFailed('passing', say(late ? 'came-not-in-time' : 'connection-broke-off'));
}

const notAllowed = (address: string): string =>
  URL.canParse(address) && new URL(address).host
    ? say('lies-elsewhere', { host: new URL(address).host.slice(0, 100) })
    : say('address-not-of-web');
