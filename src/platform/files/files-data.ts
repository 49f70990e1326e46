import { Injectable } from '@nestjs/common';
import { PersonalData } from '../personal-data/personal-data.js';
import type { ErasedSlice, Person, PersonalDataHolder, PersonsRecord } from '../personal-data/person.js';
import { FileUses } from './file-uses.js';
import { Files } from './files.js';

const FILES = 50;

/** The bytes of a person's files, when whoever named them has let go. */
@Injectable()
export class FilesData implements PersonalDataHolder {
  readonly name = 'files';
  readonly order = 8;
  readonly kinds: readonly string[] = [];

  constructor(
    private readonly files: Files,
    private readonly uses: FileUses,
    data: PersonalData,
  ) {
    data.add(this);
  }

  /** What staff sent to them and to others too stays with the others. */
  async erase({ fileIds }: Person, from: string): Promise<ErasedSlice> {
    const at = Number(from);
    const some = fileIds.slice(at, at + FILES);
    const unused = some.length > 0 ? await this.uses.unused(some) : [];
    for (const id of unused) await this.files.removeBytes(id);
    await this.files.forgetRecords(unused);
    for (const id of unused) await this.files.removeBytes(id);
    return { removed: { files: unused.length }, next: some.length < FILES ? null : String(at + FILES) };
  }

  /** Their bytes and what is known of them: see `PersonExport`. */
  async *read(): AsyncIterable<PersonsRecord> {}
}
