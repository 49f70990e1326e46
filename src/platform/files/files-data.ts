import { Injectable } from '@nestjs/common';
import { PersonalData } from '../personal-data/personal-data.js';
import type { Counts, ErasedSlice, Person, PersonalDataHolder, PersonsRecord } from '../personal-data/person.js';
import { FileUses } from './file-uses.js';
import { Files } from './files.js';

const FILES = 50;
/** The second time: for what was made of them while their records went. */
const AGAIN = 'again ';

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

  /** Before the records, which tell of them should it break off. */
  async eraseBytes(person: Person, from: string): Promise<void> {
    for (const id of await this.theirs(person, from)) await this.files.removeBytes(id);
  }

  async erase(person: Person, from: string): Promise<ErasedSlice> {
    const theirs = await this.theirs(person, from);
    await this.files.forgetRecords(theirs);
    const [again, next] = [from.startsWith(AGAIN), placeOf(from) + FILES];
    const removed: Counts = again ? {} : { files: theirs.length };
    if (next < person.fileIds.length) return { removed, next: `${again ? AGAIN : ''}${next}` };
    return { removed, next: again ? null : `${AGAIN}0` };
  }

  /** What staff sent to them and to others too stays with the others. */
  private async theirs({ fileIds }: Person, from: string): Promise<string[]> {
    const at = placeOf(from);
    return this.uses.unused(fileIds.slice(at, at + FILES));
  }

  /** Their bytes and what is known of them: see `PersonExport`. */
  async *read(): AsyncIterable<PersonsRecord> {}
}

const placeOf = (from: string): number => Number(from.replace(AGAIN, ''));
