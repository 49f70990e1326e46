import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import type { ErasedSlice, Person, PersonalDataHolder, PersonsRecord } from '../../../platform/personal-data/person.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { ContactSearch } from '../search/contact-search.js';

/** The cards of a person, and what merges say of them. */
@Injectable()
export class ContactsData implements PersonalDataHolder {
  readonly name = 'contacts';
  readonly order = 4;
  readonly kinds = ['contacts', 'phones', 'merges'];

  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly search: ContactSearch,
    data: PersonalData,
  ) {
    data.add(this);
  }

  async find({ contactIds }: Person): Promise<Partial<Person>> {
    const rows = await this.database.query<{ avatar_file_id: string | null }>(
      `SELECT avatar_file_id FROM contact WHERE id IN (${placeholders(contactIds)})`,
      contactIds,
    );
    return { fileIds: rows.flatMap((row) => row.avatar_file_id ?? []) };
  }

  async cut({ contactIds }: Person): Promise<void> {
    const ids = placeholders(contactIds);
    // Whoever indexes one at this moment is waited for.
    await this.contacts.lock(contactIds);
    await this.search.forget(contactIds);
    await this.database.execute(`DELETE FROM contact_phone WHERE contact_id IN (${ids})`, contactIds);
    await this.database.execute(`DELETE FROM contact_merge WHERE survivor_id IN (${ids}) OR other_id IN (${ids})`, [
      ...contactIds,
      ...contactIds,
    ]);
    await this.database.execute(`DELETE FROM contact WHERE id IN (${ids})`, contactIds);
  }

  /** All of it went at the beginning. */
  async erase({ contactIds }: Person): Promise<ErasedSlice> {
    return { removed: { contacts: contactIds.length }, next: null };
  }

  async *read({ contactIds }: Person): AsyncIterable<PersonsRecord> {
    const ids = placeholders(contactIds);
    const query = (sql: string, values: string[]) => this.database.query(sql, values);
    for (const record of await query(`SELECT * FROM contact WHERE id IN (${ids})`, contactIds)) {
      yield { kind: 'contacts', record };
    }
    for (const record of await query(`SELECT * FROM contact_phone WHERE contact_id IN (${ids})`, contactIds)) {
      yield { kind: 'phones', record };
    }
    const merges = `SELECT * FROM contact_merge WHERE survivor_id IN (${ids}) OR other_id IN (${ids})`;
    for (const record of await query(merges, [...contactIds, ...contactIds])) yield { kind: 'merges', record };
  }
}
