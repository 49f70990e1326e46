import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import type { ByteRange, Storage } from './storage.js';

/** A file that has come in and is not in the store yet; a local one, so that it can be looked into. */
export interface Spooled {
  path: string;
  size: number;
}

/** More bytes than the file may have. */
export class FileTooLarge extends Error {}

const INCOMING = 'incoming';
/** Nothing was written to it for so long: whoever sent it is gone. */
const ABANDONED_MS = 120_000;

/**
 * Where the bytes of files lie: a local folder, or an S3-compatible bucket. What comes in is written beside it first and
 * put in its place when it is whole, so nobody ever reads half a file.
 */
@Injectable()
export class FileStore implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(FileStore.name);
  private sweeping: NodeJS.Timeout | undefined;
  private readonly folder: string;
  private readonly incoming: string;
  private opened: Promise<Storage> | null = null;

  constructor(private readonly config: Config) {
    this.folder = resolve(config.FILES_DIR);
    this.incoming = join(this.folder, INCOMING);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sweep();
    this.sweeping = setInterval(() => {
      this.sweep().catch((error: unknown) => this.logger.error(error));
    }, ABANDONED_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  /** Removes what a process that died had begun: what is still being written changes all the time. */
  private async sweep(): Promise<void> {
    await mkdir(this.incoming, { recursive: true });
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > ABANDONED_MS) await rm(path, { force: true });
    }
  }

  /**
   * Writes a stream to a local file, never more of it in memory than a few chunks.
   * @param owner what it is for: what is left of an earlier try for the same is removed
   * @throws FileTooLarge
   */
  async spool(source: Readable, owner: string, maxBytes: number): Promise<Spooled> {
    // It may break off while nobody reads it yet; the pipeline hears of it then.
    source.on('error', () => undefined);
    await mkdir(this.incoming, { recursive: true });
    for (const name of await readdir(this.incoming)) {
      if (name.startsWith(`${owner}.`)) await rm(join(this.incoming, name), { force: true });
    }
    const path = join(this.incoming, `${owner}.${randomBytes(6).toString('hex')}`);
    let size = 0;
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > maxBytes) done(new FileTooLarge(`more than ${maxBytes} bytes`));
        else done(null, chunk);
      },
    });
    // Opened before, so that it is there to be removed: a stream that is destroyed while it opens makes its file later.
    const file = await open(path, 'wx');
    try {
      await pipeline(source, counting, file.createWriteStream());
      return { path, size };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Puts a spooled file in its place; what lay there is replaced. */
  async keep({ path, size }: Spooled, key: string): Promise<void> {
    await (await this.storage()).keep(path, size, key);
  }

  async put(bytes: Buffer, key: string): Promise<void> {
    const spooled = await this.spool(Readable.from([bytes]), someone(), bytes.length);
    try {
      await this.keep(spooled, key);
    } finally {
      await this.discard(spooled);
    }
  }

  /** Where something can be written that is to be kept, or discarded. */
  async room(): Promise<string> {
    await mkdir(this.incoming, { recursive: true });
    return join(this.incoming, someone());
  }

  async has(key: string): Promise<boolean> {
    return (await this.storage()).disk.exists(key);
  }

  /** @throws Error when there is no such file */
  async read(key: string, range?: ByteRange): Promise<Readable> {
    const storage = await this.storage();
    return range ? storage.range(key, range) : storage.disk.getStream(key);
  }

  /** Runs `work` on a local file with the bytes of this one. @throws Error when there is no such file */
  async withLocal<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    const local = (await this.storage()).path(key);
    if (local) return work(local);
    const copy = await this.spool(await this.read(key), someone(), Infinity);
    try {
      return await work(copy.path);
    } finally {
      await this.discard(copy);
    }
  }

  async discard({ path }: Pick<Spooled, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  async remove(key: string): Promise<void> {
    await (await this.storage()).disk.delete(key);
  }

  /** The folders that files lie in, by month, the oldest first. */
  async months(): Promise<string[]> {
    const names: string[] = [];
    for (let token: string | undefined; ;) {
      const page = await (await this.storage()).disk.listAll('', token === undefined ? {} : { paginationToken: token });
      for (const entry of page.objects) if (!entry.isFile && /^\d{4}-\d{2}$/.test(entry.name)) names.push(entry.name);
      if (page.paginationToken === undefined) return names.toSorted();
      token = page.paginationToken;
    }
  }

  /** What lies in such a folder: of a bucket a page at a time. */
  async list(folder: string, token?: string): Promise<{ keys: string[]; next: string | undefined }> {
    const options = { recursive: true, ...(token === undefined ? {} : { paginationToken: token }) };
    const { objects, paginationToken } = await (await this.storage()).disk.listAll(folder, options);
    const keys = [...objects].flatMap((entry) => (entry.isFile ? [entry.key] : []));
    return { keys, next: paginationToken };
  }

  /** When it was put there, epoch ms. */
  async changedAt(key: string): Promise<number> {
    return (await (await this.storage()).disk.getMetaData(key)).lastModified.getTime();
  }

  /** Loaded with the first file: an idle service does without. */
  private storage(): Promise<Storage> {
    return (this.opened ??= import('./storage.js').then(({ openStorage }) => openStorage(this.config, this.folder)));
  }
}

const someone = () => randomBytes(8).toString('hex');
