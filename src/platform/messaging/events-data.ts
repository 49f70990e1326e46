import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { PersonalData } from '../personal-data/personal-data.js';
import {
  type ErasedSlice,
  type Person,
  type PersonalDataHolder,
  type PersonsRecord,
  WALK,
} from '../personal-data/person.js';

interface Row {
  position: string | number;
  type: string;
  subject_id: string;
}

/** Of an erasure itself it is told for ever: ids alone. */
const KEPT = 'contacts.ContactErased';

/** What the event log says of a person, and of the tasks of others that had something of theirs. */
@Injectable()
export class EventsData implements PersonalDataHolder {
  readonly name = 'events';
  readonly order = 9;
  readonly kinds = ['events'];

  constructor(
    private readonly database: Database,
    data: PersonalData,
  ) {
    data.add(this);
  }

  async erase(person: Person, from: string): Promise<ErasedSlice> {
    const { rows, theirs } = await this.slice(person, [...person.taskIds, ...person.otherTaskIds], from);
    if (theirs.length > 0) {
      await this.database.execute(`DELETE FROM event_log WHERE position IN (${placeholders(theirs)})`, theirs);
    }
    return { removed: { events: theirs.length }, next: rows.length < WALK ? null : String(rows.at(-1)!.position) };
  }

  async *read(person: Person): AsyncIterable<PersonsRecord> {
    for (let from = '0'; ;) {
      const { rows, theirs } = await this.slice(person, person.taskIds, from);
      if (theirs.length > 0) {
        const sql = `SELECT * FROM event_log WHERE position IN (${placeholders(theirs)}) ORDER BY position`;
        for (const record of await this.database.query(sql, theirs)) {
          yield { kind: 'events', record };
        }
      }
      if (rows.length < WALK) return;
      from = String(rows.at(-1)!.position);
    }
  }

  private async slice({ contactIds, chats }: Person, taskIds: readonly string[], from: string) {
    const rows = await this.database.query<Row>(
      `SELECT position, type, subject_id FROM event_log WHERE position > ? ORDER BY position LIMIT ${WALK}`,
      [Number(from)],
    );
    const subjects = new Set([...contactIds, ...chats.map(({ id }) => id), ...taskIds]);
    const theirs = rows.filter((row) => subjects.has(row.subject_id) && row.type !== KEPT);
    return { rows, theirs: theirs.map(({ position }) => String(position)) };
  }
}
