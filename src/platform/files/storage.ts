import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config/config.js';
import { lookupWithin } from '../outgoing/outgoing.js';

/** Inclusive, as in HTTP. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where the bytes of files lie. */
export interface Storage {
  disk: Disk;
  /** Puts a local file in its place; what lay there is replaced. */
  keep(path: string, size: number, key: string): Promise<void>;
  /** @throws Error when there is no such file */
  range(key: string, range: ByteRange): Promise<Readable>;
  /** The local path of a file; null where files are not local. */
  path(key: string): string | null;
}

/** A folder, unless the settings name a bucket. */
export const openStorage = (config: Config, folder: string): Storage | Promise<Storage> =>
  config.FILES_S3_BUCKET ? openBucket(config) : openFolder(folder);

function openFolder(folder: string): Storage {
  const disk = new Disk(new DurableFolder({ location: folder, visibility: 'private' }));
  return {
    disk,
    keep: (path, _size, key) => disk.move(relative(folder, path), key),
    // The library reads whole files only.
    range: async (key, range) => createReadStream(join(folder, key), range),
    path: (key) => join(folder, key),
  };
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

async function openBucket(config: Config): Promise<Storage> {
  // Loaded only where it is used: the client of S3 is large.
  const [{ GetObjectCommand, S3Client }, { S3Driver }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('flydrive/drivers/s3'),
  ]);
  const { FILES_S3_BUCKET, FILES_S3_ENDPOINT: endpoint, FILES_S3_REGION: region } = config;
  const bucket = FILES_S3_BUCKET!;
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    credentials: {
      accessKeyId: config.FILES_S3_ACCESS_KEY_ID!,
      secretAccessKey: config.FILES_S3_SECRET_ACCESS_KEY!,
    },
    // A store that the operator names may lie in the private network; Amazon's does not.
    ...(endpoint ? {} : { requestHandler: { httpsAgent: { keepAlive: true, lookup: lookupWithin('public') } } }),
    // Others than Amazon do not know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }));
  return {
    disk,
    keep: (path, size, key) => disk.moveFromFs(path, key, { contentLength: size }),
    // The library reads whole files only.
    async range(Key, { start, end }) {
      const command = new GetObjectCommand({ Bucket: bucket, Key, Range: `bytes=${start}-${end}` });
      return (await client.send(command)).Body as Readable;
    },
    path: () => null,
  };
}
