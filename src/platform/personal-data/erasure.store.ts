import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { DueTimes } from '../database/due-times.js';
import { newId } from '../ids.js';
import type { ErasureState } from './erasure.entity.js';
import { type Counts, nobody, type Person } from './person.js';

const LEASE_MS = 300_000;

/** An erasure as it stands. */
export interface Erasure {
  id: string;
  contactId: string;
  state: ErasureState;
  person: Person;
  requestedBy: string;
  requestedAt: number;
  doneAt: number | null;
  removed: Counts;
  step: string;
  reached: string;
}

interface Row {
  id: string;
  contact_id: string;
  state: ErasureState;
  person: string;
  requested_by: string;
  requested_at: string | number;
  done_at: string | number | null;
  removed: string;
  step: string;
  reached: string;
}

const COLUMNS = 'id, contact_id, state, person, requested_by, requested_at, done_at, removed, step, reached';

/** Who was erased, and who is being erased. */
@Injectable()
export class ErasureStore {
  private readonly times: DueTimes;

  constructor(private readonly database: Database) {
    this.times = new DueTimes(database, { name: 'erasure', key: 'id', leaseMs: LEASE_MS });
  }

  async add(erasure: Pick<Erasure, 'id' | 'contactId' | 'person' | 'requestedBy' | 'requestedAt'>): Promise<void> {
    await this.database.insert('erasure', [
      {
        id: erasure.id,
        contact_id: erasure.contactId,
        state: 'running',
        person: JSON.stringify(erasure.person),
        requested_by: erasure.requestedBy,
        requested_at: erasure.requestedAt,
        removed: '{}',
        step: '',
        reached: '',
        due_at: 0,
        wait_ms: 0,
      },
    ]);
  }

  /** @returns one that is to be gone on with, under a lease; null when there is none */
  async claim(): Promise<{ erasure: Erasure; lease: string } | null> {
    await this.times.mend('due_at IS NOT NULL');
    return this.database.transaction(async () => {
      const [row] = await this.database.query<Row>(
        `SELECT ${COLUMNS} FROM erasure WHERE due_at <= ${dialect.now} ORDER BY due_at LIMIT 1 ${dialect.skipLocked}`,
      );
      if (!row) return null;
      const lease = newId();
      await this.database.execute(`UPDATE erasure SET lease = ?, due_at = ${dialect.now} + ${LEASE_MS} WHERE id = ?`, [
        lease,
        row.id,
      ]);
      return { erasure: erasureOf(row), lease };
    });
  }

  /** Notes how far it has come. @returns false when it is another instance's by now */
  async note({ id, person, removed, step, reached }: Erasure, lease: string): Promise<boolean> {
    const noted = await this.database.execute(
      `UPDATE erasure SET person = ?, removed = ?, step = ?, reached = ?, due_at = ${dialect.now} + ${LEASE_MS}
       WHERE id = ? AND lease = ?`,
      [JSON.stringify(person), JSON.stringify(removed), step, reached, id, lease],
    );
    return noted > 0;
  }

  /** Of where it was nothing stays but the cards that it is about. */
  async done({ id, person, removed }: Erasure, lease: string): Promise<void> {
    await this.database.execute(
      `UPDATE erasure SET state = 'done', person = ?, removed = ?, step = '', reached = '', done_at = ${dialect.now},
              due_at = NULL, lease = NULL WHERE id = ? AND lease = ?`,
      [JSON.stringify(nobody(person.contactIds)), JSON.stringify(removed), id, lease],
    );
  }

  async later(id: string, lease: string, waitMs: number): Promise<void> {
    await this.database.execute(
      `UPDATE erasure SET lease = NULL, due_at = ${dialect.now} + ?, wait_ms = ? WHERE id = ? AND lease = ?`,
      [waitMs, waitMs, id, lease],
    );
  }

  async find(id: string): Promise<Erasure | null> {
    const [row] = await this.database.query<Row>(`SELECT ${COLUMNS} FROM erasure WHERE id = ?`, [id]);
    return row ? erasureOf(row) : null;
  }

  /** @returns the erasure of this card; null where it was not erased */
  async ofContact(contactId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM erasure WHERE contact_id = ?', [contactId]);
    return row?.id ?? null;
  }

  /** The newest first. */
  async page(before: string | null, size: number): Promise<Erasure[]> {
    const rows = await this.database.query<Row>(
      `SELECT ${COLUMNS} FROM erasure ${before === null ? '' : 'WHERE id < ?'} ORDER BY id DESC LIMIT ${size}`,
      before === null ? [] : [before],
    );
    return rows.map(erasureOf);
  }

  /** @returns those of these ids that are not known here */
  async unknown(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM erasure WHERE id IN (${placeholders(ids)})`,
      [...ids],
    );
    const known = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }
}

const erasureOf = (row: Row): Erasure => ({
  id: row.id,
  contactId: row.contact_id,
  state: row.state,
  person: JSON.parse(row.person) as Person,
  requestedBy: row.requested_by,
  requestedAt: Number(row.requested_at),
  doneAt: row.done_at === null ? null : Number(row.done_at),
  removed: JSON.parse(row.removed) as Counts,
  step: row.step,
  reached: row.reached,
});
