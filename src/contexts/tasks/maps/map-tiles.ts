import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { agentWithin, type Dispatcher, request } from '../../../platform/outgoing/outgoing.js';
import type { Tile } from './tile.js';

const PATIENCE_MS = 5_000;
const MOST_BYTES = 256 * 1024;
/** Staff look at the same places again; browsers keep what they have seen by themselves. */
const KEPT = 100;
const TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

export interface MapPicture {
  type: string;
  bytes: Buffer;
}

/** Pieces of the map, of the tile server that the operator has named. It learns which ones, and not who asks. */
@Injectable()
export class MapTiles implements OnApplicationShutdown {
  private readonly logger = new Logger('Maps');
  private readonly agent = agentWithin('anywhere', {
    connections: 4,
    connect: { timeout: PATIENCE_MS },
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
  });
  /** The one that was asked for last stands last. */
  private readonly kept = new Map<string, MapPicture>();

  constructor(private readonly config: Config) {}

  /** Undefined where none is to be had. */
  async find({ z, x, y }: Tile): Promise<MapPicture | undefined> {
    const template = this.config.MAP_TILES_URL;
    if (template === undefined) return undefined;
    const url = template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
    const picture = this.kept.get(url) ?? (await this.fetch(url));
    if (!picture) return undefined;
    this.kept.delete(url);
    this.kept.set(url, picture);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return picture;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }

  private async fetch(url: string): Promise<MapPicture | undefined> {
    try {
      const headers = { accept: [...TYPES].join(', '), 'user-agent': `viber-tasks (${this.config.PUBLIC_URL})` };
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return await pictureIn(await request(url, { dispatcher: this.agent, headers, signal }));
    } catch (error) {
      // The address may hold a key: it is not written down.
      this.logger.warn({ code: (error as { code?: string }).code }, 'The map server gave no picture.');
      return undefined;
    }
  }
}

async function pictureIn({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<MapPicture> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw Object.assign(new Error('It is too large.'), { code: 'too-large' });
    chunks.push(chunk);
  }
  const type = String(headers['content-type']).split(';')[0]!.trim();
  const isPicture = statusCode === 200 && TYPES.has(type);
  if (!isPicture) throw Object.assign(new Error('It is no picture.'), { code: `${statusCode} ${type.slice(0, 50)}` });
  return { type, bytes: Buffer.concat(chunks) };
}
