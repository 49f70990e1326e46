import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import type { ContactCard } from '../domain/contact-card.js';
import { type SearchTerms, searchText } from '../domain/search-text.js';
import { type CardFilter, ContactSearch } from '../search/contact-search.js';
import { ContactPhoneEntity } from './contact-phone.entity.js';
import { ContactEntity } from './contact.entity.js';

type NewCard = Pick<ContactCard, 'id' | 'name' | 'placeholderName'> &
  Partial<Pick<ContactCard, 'group' | 'tags' | 'responsibleIds' | 'phones' | 'externalId'>>;

/** So many that sorting them costs more than going through what is newer. */
const MANY = 5_000;

/** Cards and their numbers as rows. Everything runs in the caller's `read` or `transaction`. */
@Injectable()
export class ContactRepository {
  constructor(
    private readonly database: Database,
    private readonly search: ContactSearch,
  ) {}

  /** New cards; those that messages make have no numbers yet. */
  async add(cards: readonly NewCard[]): Promise<void> {
    const now = Date.now();
    const rows = cards.map((card) => ({
      id: card.id,
      name: card.name,
      placeholder_name: card.placeholderName,
      avatar_file_id: null,
      contact_group: card.group ?? null,
      tags: JSON.stringify(card.tags ?? []),
      responsible_ids: JSON.stringify(card.responsibleIds ?? []),
      search_text: searchText(
        card.name,
        (card.phones ?? []).map((phone) => phone.number),
        card.tags ?? [],
      ),
      external_id: card.externalId ?? null,
      created_at: now,
      updated_at: now,
      version: 1,
    }));
    await this.database.insert('contact', rows);
    await this.addPhones(cards, now);
  }

  /** Locks cards until the current transaction ends; always in the same order. */
  async lock(ids: readonly string[]): Promise<void> {
    await this.database.query(
      `SELECT id FROM contact WHERE id IN (${placeholders(ids)}) ORDER BY id ${dialect.forUpdate}`,
      [...ids],
    );
  }

  /** Merged ones too: they say into which. */
  async find(id: string): Promise<ContactCard | undefined> {
    return (await this.findMany([id]))[0];
  }

  /** Ordered by id; unknown ids are absent. */
  async findMany(ids: readonly string[]): Promise<ContactCard[]> {
    if (ids.length === 0) return [];
    return this.withPhones(await this.contacts.find({ where: { id: In(ids) }, order: { id: 'ASC' } }));
  }

  /** Ids of the cards that this one stands for. */
  async mergedInto(id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM contact WHERE merged_into = ?', [id]);
    return rows.map((row) => row.id);
  }

  /** Those that are merged into none, the newest first, from the card after `before` on. */
  async page(terms: SearchTerms, filter: CardFilter, before: string | undefined, size: number): Promise<ContactCard[]> {
    const isAll = terms.words.length === 0 && filter.tag === undefined && filter.group === undefined;
    const ids = isAll ? await this.newest(before, size) : await this.search.find(terms, filter, before, size);
    const cards = new Map((await this.findMany(ids)).map((card) => [card.id, card]));
    return ids.flatMap((id) => cards.get(id) ?? []);
  }

  /** The card with this id in another system, or the one that stands for it now. */
  async findExternal(externalId: string): Promise<ContactCard[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT COALESCE(merged_into, id) AS id FROM contact WHERE external_id = ?',
      [externalId],
    );
    return this.findMany(rows.map((row) => row.id));
  }

  /** Those that are merged into none, the newest first. */
  async changedSince(time: number, before: string | undefined, size: number): Promise<ContactCard[]> {
    const changed = (index: string) =>
      `FROM contact ${dialect.byIndex(index)} WHERE merged_into IS NULL AND updated_at >= ?`;
    const some = await this.database.query(`SELECT 1 ${changed('contact_updated')} LIMIT ${MANY}`, [time]);
    // Few are sorted; many are met soon by those who go through all.
    const index = some.length < MANY ? 'contact_updated' : 'contact_merged_into';
    const rows = await this.database.query<{ id: string }>(
      `SELECT id ${changed(index)} ${before === undefined ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ${size}`,
      before === undefined ? [time] : [time, before],
    );
    return (await this.findMany(rows.map((row) => row.id))).toReversed();
  }

  private async newest(before: string | undefined, size: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM contact ${dialect.byIndex('contact_merged_into')}
       WHERE merged_into IS NULL ${before === undefined ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ${size}`,
      before === undefined ? [] : [before],
    );
    return rows.map((row) => row.id);
  }

  /** Stores `card` over the version it was read as. @returns false when somebody else has changed it since. */
  async update(card: ContactCard): Promise<boolean> {
    const now = Date.now();
    const matched = await this.database.execute(
      `UPDATE contact SET name = ?, placeholder_name = ?, contact_group = ?, tags = ?, responsible_ids = ?, external_id = ?,
              search_text = ?, updated_at = ?, version = version + 1
        WHERE id = ? AND version = ?`,
      [
        card.name,
        card.placeholderName,
        card.group,
        JSON.stringify(card.tags),
        JSON.stringify(card.responsibleIds),
        card.externalId,
        searchText(
          card.name,
          card.phones.map((phone) => phone.number),
          card.tags,
        ),
        now,
        card.id,
        card.version,
      ],
    );
    if (matched === 0) return false;
    await this.storePhones(card, now);
    await this.search.changed(card.id);
    return true;
  }

  /** No new version: it is not what staff edit, so an edit going on at this moment still fits. */
  async setAvatar(id: string, fileId: string | null): Promise<void> {
    await this.database.execute('UPDATE contact SET avatar_file_id = ?, updated_at = ? WHERE id = ?', [
      fileId,
      Date.now(),
      id,
    ]);
  }

  private async storePhones({ id, phones }: ContactCard, now: number): Promise<void> {
    const stored = await this.phones.findBy({ contact_id: id });
    const is = (row: ContactPhoneEntity) => (phone: ContactCard['phones'][number]) =>
      phone.number === row.number && phone.provenance === row.provenance;
    const gone = stored.filter((row) => !phones.some(is(row))).map((row) => row.id);
    if (gone.length > 0) {
      await this.database.execute(`DELETE FROM contact_phone WHERE id IN (${placeholders(gone)})`, gone);
    }
    const added = phones.filter((phone) => !stored.some((row) => is(row)(phone)));
    await this.addPhones([{ id, phones: added }], now);
  }

  private async addPhones(cards: ReadonlyArray<Pick<NewCard, 'id' | 'phones'>>, now: number): Promise<void> {
    const rows = cards.flatMap(({ id, phones = [] }) =>
      phones.map(({ number, provenance }) => ({ id: newId(), contact_id: id, number, provenance, created_at: now })),
    );
    await this.database.insert('contact_phone', rows);
  }

  private async withPhones(rows: ContactEntity[]): Promise<ContactCard[]> {
    if (rows.length === 0) return [];
    const contactIds = rows.map((row) => row.id);
    const phones = await this.phones.find({ where: { contact_id: In(contactIds) }, order: { id: 'ASC' } });
    return rows.map((row) =>
      toCard(
        row,
        phones.filter((phone) => phone.contact_id === row.id),
      ),
    );
  }

  private get contacts() {
    return this.database.repository(ContactEntity);
  }

  private get phones() {
    return this.database.repository(ContactPhoneEntity);
  }
}

const toCard = (row: ContactEntity, phones: ContactPhoneEntity[]): ContactCard => ({
  id: row.id,
  name: row.name,
  placeholderName: row.placeholder_name,
  avatarFileId: row.avatar_file_id,
  group: row.contact_group,
  tags: row.tags,
  responsibleIds: row.responsible_ids,
  // Shared first: they are certain.
  phones: phones
    .map(({ number, provenance }) => ({ number, provenance }))
    .toSorted((a, b) => Number(b.provenance === 'shared') - Number(a.provenance === 'shared')),
  mergedInto: row.merged_into,
  externalId: row.external_id,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});
