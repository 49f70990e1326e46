import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { anyOf, chunkOf, type Criterion, newestOfAll } from '../../../platform/search/criterion.js';
import { ReindexQueue } from '../../../platform/search/reindex-queue.js';
import { SearchIndexing } from '../../../platform/search/search-indexing.js';
import { TermIndex } from '../../../platform/search/term-index.js';
import { piecesOf } from '../../../platform/search/terms.js';
import { groupBy } from '../../../platform/group-by.js';
import { type SearchTerms, searchText } from '../domain/search-text.js';
import { termsOfContact } from './terms-of-contact.js';

const CARDS = 100;
/** Where a word is from: name, tags and numbers; a whole tag; the whole name of the group. */
const [CARD, TAG, GROUP] = [0, 1, 2];

const COLUMNS = 'id, name, tags, contact_group, search_number';

/** A whole tag, the whole name of a group: as they are written. */
export interface CardFilter {
  tag?: string;
  group?: string;
}

interface Row {
  id: string;
  name: string;
  tags: string;
  contact_group: string | null;
  search_number: number | null;
}

interface NumberedRow extends Row {
  search_number: number;
}

/** The search terms of contacts. A new contact is found a moment after its commit, a changed one at once. */
@Injectable()
export class ContactSearch {
  private readonly terms: TermIndex;
  private readonly queue: ReindexQueue;

  constructor(
    private readonly database: Database,
    indexing: SearchIndexing,
  ) {
    this.terms = new TermIndex(database, 'contact_word');
    this.queue = new ReindexQueue(database, 'contact_reindex');
    indexing.add(() =>
      this.database.transaction(async () => (await this.indexSome()) || (await this.indexSomeAgain())),
    );
  }

  /** What the card is found by from now on; in the transaction that changed it. */
  async changed(id: string): Promise<void> {
    const rows = await this.database.query<Row>(`SELECT ${COLUMNS} FROM contact WHERE id = ?`, [id]);
    await (rows.every(isNumbered) ? this.index(rows) : this.number(rows));
  }

  /** Nothing of these cards is found any more; in the transaction that removes them, which holds them. */
  async forget(ids: readonly string[]): Promise<void> {
    const rows = await this.database.query<{ search_number: number | null }>(
      `SELECT search_number FROM contact WHERE id IN (${placeholders(ids)})`,
      [...ids],
    );
    for (const { search_number: number } of rows) if (number !== null) await this.terms.forget(number);
  }

  /** Ids of cards that are merged into none, the newest first, from the card after `before` on. */
  async find(
    terms: SearchTerms,
    { tag, group }: CardFilter,
    before: string | undefined,
    size: number,
  ): Promise<string[]> {
    const below = await this.numberBelow(before);
    const byWords = piecesOf(terms.words.join(' ')).map((piece) => this.having(piece));
    const byNumber = terms.digits.map((digits) => this.having(digits));
    const those = [this.standing()];
    if (tag !== undefined) those.unshift(this.whole(TAG, tag));
    if (group !== undefined) those.unshift(this.whole(GROUP, group));
    const numbers = new Set(await newestOfAll([...byWords, ...those], below, size));
    if (byNumber.length > 0) {
      const found = await newestOfAll([anyOf(...byNumber), ...those], below, size);
      for (const number of found) numbers.add(number);
    }
    return this.idsOf([...numbers].toSorted((a, b) => b - a).slice(0, size));
  }

  private having(word: string): Criterion {
    return this.terms.having({ word, whole: false, parts: [CARD] });
  }

  private whole(part: number, word: string): Criterion {
    return this.terms.having({ word, whole: true, parts: [part] });
  }

  /** Merged into no other card. */
  private standing(): Criterion {
    const from = (index: string) =>
      `SELECT search_number AS number FROM contact ${index} WHERE merged_into IS NULL AND`;
    return {
      newest: async (below, size) => {
        const rows = await this.database.query<{ number: number }>(
          `${from(dialect.byIndex('contact_search_number'))} search_number < ? ORDER BY search_number DESC LIMIT ${size}`,
          [below],
        );
        return chunkOf(rows, size);
      },
      among: async (numbers) => {
        const rows = await this.database.query<{ number: number }>(
          `${from(dialect.byIndex('contact_search_number'))} search_number IN (${numbers.join(',')})`,
        );
        return new Set(rows.map((row) => row.number));
      },
    };
  }

  private async numberBelow(before: string | undefined): Promise<number> {
    const [row] = await (before === undefined
      ? this.database.query<{ below: number | null }>('SELECT MAX(search_number) + 1 AS below FROM contact')
      : this.database.query<{ below: number | null }>('SELECT search_number AS below FROM contact WHERE id = ?', [
          before,
        ]));
    return Number(row?.below ?? 0);
  }

  private async idsOf(numbers: readonly number[]): Promise<string[]> {
    if (numbers.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM contact ${dialect.byIndex('contact_search_number')}
       WHERE search_number IN (${numbers.join(',')}) ORDER BY search_number DESC`,
    );
    return rows.map((row) => row.id);
  }

  private async indexSome(): Promise<number> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM contact WHERE search_number IS NULL ORDER BY id LIMIT ${CARDS} ${dialect.skipLocked}`,
    );
    if (rows.length > 0) await this.number(rows);
    return rows.length;
  }

  /** The cards are held: whoever changes one at this moment is waited for. */
  private async indexSomeAgain(): Promise<number> {
    const next = await this.queue.next();
    if (!next) return 0;
    const rows = await this.database.query<NumberedRow>(
      `SELECT ${COLUMNS} FROM contact ${dialect.byIndex('contact_search_number')} WHERE search_number > ?
       ORDER BY search_number LIMIT ${CARDS} ${dialect.forUpdate}`,
      [Number(next.reached)],
    );
    await this.index(rows);
    await this.queue.reach(next.what, rows.at(-1)?.search_number.toString());
    return rows.length;
  }

  private async number(rows: readonly Row[]): Promise<void> {
    const first = await this.takeNumbers(rows.length);
    await this.index(rows.map((row, at) => ({ ...row, search_number: first + at })));
    const numbered = rows.flatMap((row, at) => [row.id, first + at]);
    const ids = rows.map((row) => row.id);
    await this.database.execute(
      `UPDATE contact SET search_number = CASE id ${rows.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${placeholders(ids)})`,
      [...numbered, ...ids],
    );
  }

  private async index(rows: readonly NumberedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    const phones = await this.database.query<{ contact_id: string; number: string }>(
      `SELECT contact_id, number FROM contact_phone WHERE contact_id IN (${placeholders(ids)})`,
      ids,
    );
    const numbersOf = groupBy(phones, (phone) => phone.contact_id);
    const entries = rows.flatMap(({ id, name, tags: tagList, contact_group: group, search_number: number }) => {
      const numbers = (numbersOf.get(id) ?? []).map((phone) => phone.number);
      const tags = JSON.parse(tagList) as string[];
      const terms = termsOfContact(searchText(name, numbers, tags));
      return [
        ...[...terms].map((word) => ({ number, part: CARD, word })),
        ...tags.map((word) => ({ number, part: TAG, word })),
        ...(group ? [{ number, part: GROUP, word: group }] : []),
      ];
    });
    await this.terms.replace(
      rows.map((row) => row.search_number),
      [CARD, TAG, GROUP],
      entries,
    );
  }

  private async takeNumbers(count: number): Promise<number> {
    await this.database.execute('UPDATE contact_number_sequence SET last_number = last_number + ? WHERE id = 1', [
      count,
    ]);
    const [row] = await this.database.query<{ last_number: number }>(
      'SELECT last_number FROM contact_number_sequence WHERE id = 1',
    );
    return row!.last_number - count + 1;
  }
}

const isNumbered = (row: Row): row is NumberedRow => row.search_number !== null;
