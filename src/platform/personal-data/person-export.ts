import { PassThrough, pipeline, Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import yazl from 'yazl';
import { withPatience } from '../database/permits.js';
import { conflict } from '../domain-error.js';
import { FileStore } from '../files/file-store.js';
import { Files, type StoredFile } from '../files/files.js';
import { version } from '../version.js';
import type { Person, PersonalDataHolder } from './person.js';
import { PersonalData } from './personal-data.js';

/**
 * Everything that is kept of a person, as a zip: records by kind, one JSON value a line, files, and how many there are of
 * each. It is written as it is read: neither memory nor the disk ever holds it. One at a time, since it reads a great deal.
 *
 * Until the first byte a database without a free connection is an error that says so; from then on one is waited for, as
 * nobody can be told any more. No connection is held while the reader takes their time.
 */
@Injectable()
export class PersonExport {
  private readonly logger = new Logger(PersonExport.name);
  private busy = false;

  constructor(
    private readonly data: PersonalData,
    private readonly files: Files,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError `export-running` */
  async of(contactId: string, contactIds: readonly string[]): Promise<Readable> {
    if (this.busy) throw conflict('export-running', 'Another export is being made. Wait until it has come to its end.');
    this.busy = true;
    const stopped = new AbortController();
    try {
      const person = await this.data.find(contactIds);
      const zip = new yazl.ZipFile();
      // A stream of its own: it tells when whoever reads it has gone, and ends at once when something breaks.
      const out = new PassThrough();
      pipeline(zip.outputStream, out, () => {
        stopped.abort();
        this.busy = false;
      });
      zip.on('error', (error: Error) => out.destroy(error));
      withPatience(() => this.write(zip, contactId, person, stopped.signal)).catch((error: unknown) => {
        if (!stopped.signal.aborted) this.logger.error(error, 'An export broke off.');
        out.destroy(error as Error);
      });
      return out;
    } catch (error) {
      this.busy = false;
      throw error;
    }
  }

  private async write(zip: yazl.ZipFile, contactId: string, person: Person, signal: AbortSignal): Promise<void> {
    const counts: Record<string, number> = {};
    const fileIds = new Set(person.fileIds);
    for (const holder of this.data.holders) {
      for (const kind of holder.kinds) {
        counts[kind] = 0;
        const lines = this.lines(holder, kind, person, signal, (ids) => {
          counts[kind]!++;
          for (const id of ids) fileIds.add(id);
        });
        await added(zip, `${kind}.ndjson`, Readable.from(lines), signal);
      }
    }
    const missing: string[] = [];
    let files = 0;
    for (const id of fileIds) {
      signal.throwIfAborted();
      const file = (await this.files.find([id])).get(id);
      // Bytes that got lost must not keep the rest from whom it belongs to.
      if (file?.state !== 'stored' || !(await this.store.has(file.storageKey!))) missing.push(id);
      else {
        // Pictures and films are packed already.
        const compress = file.mimeType.startsWith('text/');
        await added(zip, nameInZip(file), await this.store.read(file.storageKey!), signal, { compress });
        files++;
      }
    }
    const manifest = {
      contactId,
      cards: person.contactIds,
      madeAt: new Date().toISOString(),
      version,
      counts,
      files,
      missing,
    };
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json');
    zip.end();
  }

  private async *lines(
    holder: PersonalDataHolder,
    kind: string,
    person: Person,
    signal: AbortSignal,
    told: (fileIds: readonly string[]) => void,
  ): AsyncIterable<string> {
    for await (const found of patiently(holder.read(person))) {
      signal.throwIfAborted();
      if (!holder.kinds.includes(found.kind)) throw new Error(`${holder.name} names no kind ${found.kind}.`);
      if (found.kind !== kind) continue;
      told(found.fileIds ?? []);
      yield `${JSON.stringify(found.record)}\n`;
    }
  }
}

/** Whoever reads the zip asks for the next record, and knows nothing of patience. */
async function* patiently<T>(records: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = records[Symbol.asyncIterator]();
  for (;;) {
    const next = await withPatience(() => iterator.next());
    if (next.done) return;
    yield next.value;
  }
}

/** The next is begun when this one is whole: what is not read yet is not open. */
function added(
  zip: yazl.ZipFile,
  name: string,
  source: Readable,
  signal: AbortSignal,
  options: { compress?: boolean } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => source.destroy(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    source.once('close', () => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    });
    source.once('error', reject);
    zip.addReadStream(source, name, options);
  });
}

/** No name leads out of the folder, or means something to a shell or a file system. */
const nameInZip = ({ id, name }: StoredFile): string =>
  `files/${id}-${name.replace(/[^\p{L}\p{N}._ -]+/gu, '_').replace(/^[.\s]+/, '')}`;
