import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { PersonalData } from '../personal-data/personal-data.js';
import {
  type ErasedSlice,
  inChunks,
  type Person,
  type PersonalDataHolder,
  type PersonsRecord,
} from '../personal-data/person.js';

/** Under which keys staff's programs made what is gone. */
@Injectable()
export class CreationsData implements PersonalDataHolder {
  readonly name = 'creations';
  readonly order = 7;
  readonly kinds: readonly string[] = [];

  constructor(
    private readonly database: Database,
    data: PersonalData,
  ) {
    data.add(this);
  }

  async erase({ contactIds, taskIds }: Person): Promise<ErasedSlice> {
    let creations = 0;
    await inChunks([...contactIds, ...taskIds], async (some) => {
      const sql = `DELETE FROM idempotent_creation WHERE resource_id IN (${placeholders(some)})`;
      creations += await this.database.execute(sql, some);
      return [];
    });
    return { removed: { creations }, next: null };
  }

  /** Digests alone. */
  async *read(): AsyncIterable<PersonsRecord> {}
}
