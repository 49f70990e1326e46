import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { dialect } from '../../database/dialect.js';
import type { LogPlace } from './log-place.js';

/** So many of the newest can be read again; whoever has missed more begins anew. */
export const KEPT_EVENTS = 10_000;
/** What was written while nobody followed is not published one by one when it is so much. */
const MOST_BEHIND = 100_000;
const AT_ONCE = 1_000;
/** So far behind the newest it is still looked for what comes late. */
const MOST_UNSETTLED = 3 * KEPT_EVENTS;
/** Transactions that overlap end within seconds; what is rolled back leaves a gap for ever. */
const LATE_EVERY_MS = 200;
const GIVEN_UP_AFTER_MS = 60_000;
const ONLY = 'event-log';
const NOT_YET = '';

/** An event as it stands in the log. `subjectId` and `data` are those of its class. */
export interface PublishedEvent {
  seq: number;
  type: string;
  subjectId: string;
  data: Record<string, unknown>;
  /** Epoch ms. */
  at: number;
}

interface Publication {
  epoch: string;
  seq: number;
  position: number;
  settled: number;
}

/**
 * Gives the committed events of the log the numbers that readers follow. Positions become visible out of order where
 * transactions overlap: who reads on from the highest one skips some for ever. Here whoever is late gets a later
 * number. The lock of one row lets one instance after the other do it. It works while somebody follows, and costs nothing
 * otherwise: when much was written meanwhile, a new epoch begins.
 */
@Injectable()
export class EventPublisher {
  private lateLookedForAt = 0;
  private gap = { behind: -1, since: 0 };

  constructor(private readonly database: Database) {}

  /**
   * Of the newest event that is published. What is not yet, comes behind it: whoever looks at something after this, and
   * follows from here, misses nothing. Undefined: nobody has ever followed.
   */
  async place(): Promise<LogPlace | undefined> {
    return this.find();
  }

  /** Publishes what was committed until now. @returns the place of the newest event */
  async publish(): Promise<LogPlace> {
    const before = await this.find();
    if (before && (await this.newest()) <= before.position && !(await this.someAreLate(before))) return before;
    return this.database.transaction(async () => {
      const now = (await this.find(dialect.forUpdate)) ?? (await this.begin());
      const behind = (await this.newest()) - now.position;
      return behind > MOST_BEHIND ? this.beginAnew() : this.goOn(now);
    });
  }

  private async someAreLate({ settled, position }: Publication): Promise<boolean> {
    const now = performance.now();
    if (settled === position || now < this.lateLookedForAt + LATE_EVERY_MS) return false;
    this.lateLookedForAt = now;
    return (await this.late(settled, position)).length > 0 || this.isGivenUp(settled);
  }

  /** Whether what is missing behind this position has been missing for so long that it was surely rolled back. */
  private isGivenUp(settled: number): boolean {
    const now = performance.now();
    if (this.gap.behind !== settled) this.gap = { behind: settled, since: now };
    return now > this.gap.since + GIVEN_UP_AFTER_MS;
  }

  /** Events behind a number, the oldest first; those that were erased since are not there. */
  async *read(after: number, upTo: number): AsyncIterable<PublishedEvent[]> {
    for (let from = after; ;) {
      const events = await this.batch(from, upTo);
      if (events.length > 0) yield events;
      if (events.length < AT_ONCE) return;
      from = events.at(-1)!.seq;
    }
  }

  private async batch(after: number, upTo: number): Promise<PublishedEvent[]> {
    const rows = await this.database.query<Record<'seq' | 'type' | 'subject_id' | 'data' | 'occurred_at', string>>(
      `SELECT p.seq, e.type, e.subject_id, e.data, e.occurred_at
         FROM published_event p JOIN event_log e ON e.position = p.position
        WHERE p.seq > ? AND p.seq <= ? ORDER BY p.seq LIMIT ${AT_ONCE}`,
      [after, upTo],
    );
    return rows.map((row) => ({
      seq: Number(row.seq),
      type: row.type,
      subjectId: row.subject_id,
      data: JSON.parse(row.data) as Record<string, unknown>,
      at: Number(row.occurred_at),
    }));
  }

  private async goOn({ epoch, seq, position, settled }: Publication): Promise<LogPlace> {
    const late = settled < position ? await this.late(settled, position) : [];
    const fresh = await this.positions(
      `SELECT position FROM event_log WHERE position > ? ORDER BY position LIMIT ${AT_ONCE}`,
      [position],
    );
    const rows = [...late, ...fresh].map((at, index) => ({ seq: seq + 1 + index, position: at }));
    await this.database.insert('published_event', rows);
    const reached = { epoch, seq: seq + rows.length, position: fresh.at(-1) ?? position };
    await this.keep({ ...reached, settled: await this.settledUpTo(settled, reached.position) });
    // More than are read: what stands behind a gap must not look late.
    await this.database.execute('DELETE FROM published_event WHERE seq <= ?', [
      reached.seq - MOST_UNSETTLED - KEPT_EVENTS,
    ]);
    return reached;
  }

  private late(settled: number, position: number): Promise<number[]> {
    return this.positions(
      `SELECT e.position FROM event_log e LEFT JOIN published_event p ON p.position = e.position
        WHERE e.position > ? AND e.position <= ? AND p.position IS NULL ORDER BY e.position`,
      [settled, position],
    );
  }

  /** The position before the first gap. What is in one may be open still, or was rolled back: nobody can tell. */
  private async settledUpTo(settled: number, position: number): Promise<number> {
    const from = Math.max(settled, position - MOST_UNSETTLED);
    const published = await this.positions(
      'SELECT position FROM published_event WHERE position > ? ORDER BY position',
      [from],
    );
    const gap = published.findIndex((at, index) => at !== from + 1 + index);
    if (gap === -1) return position;
    if (!this.isGivenUp(from + gap)) return from + gap;
    const behind = published.slice(gap);
    const next = behind.findIndex((at, index) => at !== behind[0]! + index);
    return next === -1 ? position : behind[0]! + next - 1;
  }

  private async begin(): Promise<Publication> {
    const none = { epoch: NOT_YET, seq: 0, position: 0, settled: 0 };
    await this.database.insert('event_publication', [{ id: ONLY, ...none }], dialect.ignoreDuplicate('id'));
    const row = (await this.find(dialect.forUpdate))!;
    return row.epoch === NOT_YET ? this.beginAnew() : row;
  }

  /**
   * What was written before is for nobody, and stands before number 1. What is open at this moment comes late, as ever.
   * A backup may have brought numbers of another life along.
   */
  private async beginAnew(): Promise<Publication> {
    await this.database.execute('DELETE FROM published_event');
    const position = await this.newest();
    const from = Math.max(0, position - AT_ONCE);
    await this.database.execute(
      'INSERT INTO published_event (seq, position) SELECT position - ?, position FROM event_log WHERE position > ? AND position <= ?',
      [position, from, position],
    );
    const settled = await this.settledUpTo(from, position);
    const publication = { epoch: randomUUID(), seq: 0, position, settled };
    await this.keep(publication);
    return publication;
  }

  private async find(lock = ''): Promise<Publication | undefined> {
    const sql = `SELECT epoch, seq, position, settled FROM event_publication WHERE id = ? ${lock}`;
    const [row] = await this.database.query<Record<keyof Publication, string>>(sql, [ONLY]);
    if (!row) return undefined;
    return { epoch: row.epoch, seq: Number(row.seq), position: Number(row.position), settled: Number(row.settled) };
  }

  private async keep({ epoch, seq, position, settled }: Publication): Promise<void> {
    await this.database.execute(
      'UPDATE event_publication SET epoch = ?, seq = ?, position = ?, settled = ? WHERE id = ?',
      [epoch, seq, position, settled, ONLY],
    );
  }

  private async newest(): Promise<number> {
    return (await this.positions('SELECT MAX(position) AS position FROM event_log'))[0] ?? 0;
  }

  private async positions(sql: string, parameters: number[] = []): Promise<number[]> {
    const rows = await this.database.query<{ position: string | number | null }>(sql, parameters);
    return rows.map(({ position }) => Number(position));
  }
}
