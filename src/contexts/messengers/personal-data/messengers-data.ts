import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import {
  type BegunErasure,
  type ErasedSlice,
  type Person,
  type PersonalDataHolder,
  type PersonsRecord,
  WALK,
} from '../../../platform/personal-data/person.js';
import { Files } from '../../../platform/files/files.js';
import { ofPeople } from '../chats/people.js';
import { shardOf } from '../domain/shard.js';
import { type CallbackKey, callbackHash } from '../old-callbacks/removed-callbacks.js';
import { PersonsRows } from './persons-rows.js';

const FILES = 50;
const CUT = 'Its person was erased before it was processed.';

interface InboxRow extends CallbackKey {
  id: string | number;
  received_at: string | number;
}

/** Chats, raw callbacks, customers' files and their links, entry links, questions for the phone number. */
@Injectable()
export class MessengersData implements PersonalDataHolder {
  readonly name = 'messengers';
  readonly order = 1;
  readonly kinds = ['chats', 'phone-requests', 'entry-links', 'openings', 'greetings', 'downloads', 'callbacks'];

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly rows: PersonsRows,
    data: PersonalData,
  ) {
    data.add(this);
  }

  async find({ contactIds }: Person, hold: boolean): Promise<Partial<Person>> {
    // No batch is at work while they are held: none opens another chat for these cards.
    if (hold) await this.database.query(`SELECT id FROM intake_shard ORDER BY id ${dialect.forUpdate}`);
    const chats = await this.rows.chats(contactIds);
    const files = await this.rows.downloads(contactIds);
    const links = await this.rows.usedLinks(chats.map(({ id }) => id));
    return {
      chats,
      fileIds: files.map(({ file_id }) => file_id),
      otherTaskIds: links.flatMap(({ task_id }) => task_id ?? []),
    };
  }

  async cut({ chats }: Person): Promise<void> {
    for (const { accountId, userId } of chats) {
      await this.database.execute(
        `UPDATE inbox SET state = 'ignored', detail = ?, shard = NULL, processed_at = ${dialect.now}
         WHERE shard = ? AND account_id = ? AND user_id = ?`,
        [CUT, shardOf(accountId, userId), accountId, userId],
      );
    }
    if (chats.length === 0) return;
    const ids = chats.map(({ id }) => id);
    await this.database.execute(`DELETE FROM chat WHERE id IN (${placeholders(ids)})`, ids);
    const { condition, parameters } = ofPeople(chats);
    for (const table of ['chat_opening', 'greeting']) {
      await this.database.execute(`DELETE FROM ${table} WHERE ${condition}`, parameters);
    }
  }

  /** Should it break off, their records tell of them still. What is made of them meanwhile goes with all files of the person. */
  async eraseBytes({ contactIds }: Person, from: string): Promise<void> {
    if (from !== 'files') return;
    for (const { file_id } of await this.rows.downloads(contactIds, FILES)) await this.files.removeBytes(file_id);
  }

  async erase(person: Person, from: string, erasure: BegunErasure): Promise<ErasedSlice> {
    if (from === '') return { removed: await this.eraseLinks(person), next: 'files' };
    if (from === 'files') return this.eraseFiles(person);
    return this.eraseCallbacks(person, from, erasure);
  }

  async keep(erasureId: string): Promise<string[]> {
    const sql = 'SELECT hash FROM erased_callback WHERE erasure_id = ?';
    return (await this.database.query<{ hash: string }>(sql, [erasureId])).map(({ hash }) => hash);
  }

  async takeBack(erasureId: string, hashes: readonly string[]): Promise<void> {
    const rows = hashes.map((hash) => ({ hash, erasure_id: erasureId }));
    await this.database.insert('erased_callback', rows, dialect.ignoreDuplicate('hash'));
  }

  async *read(person: Person): AsyncIterable<PersonsRecord> {
    const chatIds = person.chats.map(({ id }) => id);
    yield* this.rows.of('chats', 'chat', 'id', chatIds);
    yield* this.rows.of('phone-requests', 'phone_request', 'chat_id', chatIds);
    for (const record of await this.rows.links(person)) yield { kind: 'entry-links', record };
    const { condition, parameters } = ofPeople(person.chats);
    for (const [kind, table] of [
      ['openings', 'chat_opening'],
      ['greetings', 'greeting'],
    ] as const) {
      if (chatIds.length === 0) break;
      const records = await this.database.query(`SELECT * FROM ${table} WHERE ${condition}`, parameters);
      for (const record of records) yield { kind, record };
    }
    for (const { file_id, url, purpose } of await this.rows.downloads(person.contactIds)) {
      yield { kind: 'downloads', record: { file_id, url, purpose }, fileIds: [file_id] };
    }
    yield* this.rows.callbacks(person);
  }

  private async eraseLinks(person: Person) {
    const links = (await this.rows.links(person)).map(({ id }) => id as string);
    const chatIds = person.chats.map(({ id }) => id);
    return {
      entryLinks: await this.rows.remove('entry_link', 'id', links),
      phoneRequests: await this.rows.remove('phone_request', 'chat_id', chatIds),
      chats: chatIds.length,
    };
  }

  private async eraseFiles({ contactIds }: Person): Promise<ErasedSlice> {
    const some = (await this.rows.downloads(contactIds, FILES)).map(({ file_id }) => file_id);
    await this.files.forgetRecords(some);
    await this.rows.remove('media_download', 'file_id', some);
    return { removed: { customersFiles: some.length }, next: some.length > 0 ? 'files' : '0' };
  }

  private async eraseCallbacks(
    { chats }: Person,
    from: string,
    { id: erasureId, requestedAt }: BegunErasure,
  ): Promise<ErasedSlice> {
    if (chats.length === 0) return { removed: {}, next: null };
    const rows = await this.database.query<InboxRow>(
      `SELECT id, account_id, message_token, event, user_id, received_at FROM inbox WHERE id > ? ORDER BY id LIMIT ${WALK}`,
      [Number(from)],
    );
    const people = new Set(chats.map(({ accountId, userId }) => `${accountId} ${userId}`));
    // What comes afterwards is a stranger's.
    const theirs = rows.filter(
      (row) => people.has(`${row.account_id} ${row.user_id}`) && Number(row.received_at) <= requestedAt,
    );
    if (theirs.length > 0) {
      await this.takeBack(erasureId, theirs.map(callbackHash));
      const ids = theirs.map(({ id }) => String(id));
      await this.rows.remove('inbox', 'id', ids);
    }
    return { removed: { callbacks: theirs.length }, next: rows.length < WALK ? null : String(rows.at(-1)!.id) };
  }
}
