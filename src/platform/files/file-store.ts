import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { Config } from '../config/config.js';

/** Inclusive, as in HTTP. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A file that has come in and is not in the store yet; a local one, so that it can be looked into. */
export interface Spooled {
  path: string;
  size: number;
}

/** More bytes than the file may have. */
export class FileTooLarge extends Error {}

const INCOMING = 'incoming';
const ABANDONED_MS = 3_600_000;

/**
 * Where the bytes of files lie: a local folder, or an S3-compatible bucket. What comes in is written beside it first and
 * put in its place when it is whole, so nobody ever reads half a file.
 */
@Injectable()
export class FileStore implements OnApplicationBootstrap {
  private readonly folder: string;
  private readonly incoming: string;
  private readonly bucket: Promise<Bucket> | null;
  private readonly local: Disk;

  constructor(config: Config) {
    this.folder = resolve(config.FILES_DIR);
    this.incoming = join(this.folder, INCOMING);
    this.local = new Disk(new DurableFolder({ location: this.folder, visibility: 'private' }));
    this.bucket = config.FILES_S3_BUCKET ? openBucket(config) : null;
    // Reported by whoever uses it first.
    this.bucket?.catch(() => undefined);
  }

  /** What a process that died had begun. */
  async onApplicationBootstrap(): Promise<void> {
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
    try {
      await pipeline(source, counting, createWriteStream(path, { flags: 'wx' }));
      return { path, size };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Puts a spooled file in its place; what lay there is replaced. */
  async keep({ path, size }: Spooled, key: string): Promise<void> {
    const bucket = await this.bucket;
    if (bucket) await bucket.disk.moveFromFs(path, key, { contentLength: size });
    else await this.local.move(path.slice(this.folder.length + 1), key);
  }

  async put(bytes: Buffer, key: string): Promise<void> {
    const { path, size } = await this.spool(Readable.from([bytes]), randomBytes(8).toString('hex'), bytes.length);
    await this.keep({ path, size }, key);
  }

  /** @throws Error when there is no such file */
  async read(key: string, range?: ByteRange): Promise<Readable> {
    const bucket = await this.bucket;
    if (bucket) return range ? bucket.range(key, range) : bucket.disk.getStream(key);
    if (!range) return this.local.getStream(key);
    // The library reads whole files only.
    return createReadStream(join(this.folder, key), range);
  }

  /** Runs `work` on a local file with the bytes of this one. @throws Error when there is no such file */
  async withLocal<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    if (!this.bucket) return work(join(this.folder, key));
    const { path } = await this.spool(await this.read(key), randomBytes(8).toString('hex'), Infinity);
    try {
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  async discard({ path }: Spooled): Promise<void> {
    await rm(path, { force: true });
  }

  async remove(key: string): Promise<void> {
    await ((await this.bucket)?.disk ?? this.local).delete(key);
  }
}

/** Moves by renaming, after the bytes are on the disk: all of the file is there, or nothing, whenever the power fails. */
class DurableFolder extends FSDriver {
  override async move(source: string, destination: string): Promise<void> {
    const folder = this.options.location as string;
    const [from, to] = [join(folder, source), join(folder, destination)];
    const file = await open(from, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
}

interface Bucket {
  disk: Disk;
  range(key: string, range: ByteRange): Promise<Readable>;
}

/** Loaded only where it is used: the client of S3 is large. */
async function openBucket(config: Config): Promise<Bucket> {
  const [{ GetObjectCommand, S3Client }, { S3Driver }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('flydrive/drivers/s3'),
  ]);
  const { FILES_S3_BUCKET: bucket, FILES_S3_ENDPOINT: endpoint, FILES_S3_REGION: region } = config;
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    credentials: {
      accessKeyId: config.FILES_S3_ACCESS_KEY_ID!,
      secretAccessKey: config.FILES_S3_SECRET_ACCESS_KEY!,
    },
    // Others than Amazon do not know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    disk: new Disk(new S3Driver({ client, bucket: bucket!, visibility: 'private', supportsACL: false })),
    // The library reads whole files only.
    async range(Key, { start, end }) {
      const command = new GetObjectCommand({ Bucket: bucket!, Key, Range: `bytes=${start}-${end}` });
      return (await client.send(command)).Body as Readable;
    },
  };
}
