import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { INBOUND_STATES, type InboundState } from './inbound.view.js';

export interface CallbackFilter {
  state?: InboundState;
  accountId?: string;
  /** Received not before this, epoch ms. */
  from?: number;
  /** Received before this, epoch ms. */
  to?: number;
}

interface CallbackKey {
  id: string;
  account_id: string;
  received_at: string | number;
}

/** No index has bots or times: callbacks are gone through, so many in one statement and in one request. */
const SLICE = 2_000;
const MOST = 20_000;
/** Ids follow the time but for clocks that differ: by so much at most. */
const SKEW_MS = 60_000;
/** Further than this nobody needs to know the number. */
const COUNTED_AT_MOST = 1_000;

/** The inbox as a log, newest first. The busiest table: what is asked here costs no callback an index. */
@Injectable()
export class CallbackLogStore {
  constructor(private readonly database: Database) {}

  /**
   * @param before the id to go back from; null: the newest
   * @returns ids in their order, and from where it goes on; null at the end. A page may have fewer than `limit`, and still
   *   go on: what it was looked for in was long.
   */
  async page(
    filter: CallbackFilter,
    before: string | null,
    limit: number,
  ): Promise<{ ids: string[]; next: string | null }> {
    const { accountId, from, to } = filter;
    const isSifted = accountId !== undefined || from !== undefined || to !== undefined;
    const size = isSifted ? SLICE : limit + 1;
    const low = from === undefined ? '0' : await this.firstSince(from - SKEW_MS);
    // A cursor stands behind such a beginning already.
    let next = before ?? (to === undefined ? null : await this.firstSince(to + SKEW_MS));
    const ids: string[] = [];
    for (let read = 0; read < MOST; read += size) {
      const keys = await this.slice(filter.state, low, next, size);
      for (const { id, account_id, received_at } of keys) {
        const at = Number(received_at);
        if (accountId !== undefined && account_id !== accountId) continue;
        if ((from !== undefined && at < from) || (to !== undefined && at >= to)) continue;
        if (ids.length === limit) return { ids, next: ids.at(-1)! };
        ids.push(String(id));
      }
      if (keys.length < size) return { ids, next: null };
      next = String(keys.at(-1)!.id);
    }
    return { ids, next };
  }

  /** How many there are in each state; those of more than `COUNTED_AT_MOST` are not counted to their end. */
  async counts(): Promise<Record<InboundState, number>> {
    const counts: Partial<Record<InboundState, number>> = {};
    for (const state of INBOUND_STATES) {
      const [row] = await this.database.query<{ n: string | number }>(
        `SELECT COUNT(*) AS n FROM (SELECT id FROM inbox ${dialect.byIndex('inbox_state')} WHERE state = ? LIMIT ?) some`,
        [state, COUNTED_AT_MOST + 1],
      );
      counts[state] = Number(row!.n);
    }
    return counts as Record<InboundState, number>;
  }

  /** Told by which index: MariaDB would begin at the end of the inbox, and read it down to the cursor. */
  private slice(
    state: InboundState | undefined,
    low: string,
    before: string | null,
    size: number,
  ): Promise<CallbackKey[]> {
    const index = state ? dialect.byIndex('inbox_state') : dialect.byPrimaryKey;
    return this.database.query<CallbackKey>(
      `SELECT id, account_id, received_at FROM inbox ${index}
       WHERE ${state ? 'state = ? AND ' : ''}id >= ? ${before === null ? '' : 'AND id < ?'}
       ORDER BY id DESC LIMIT ${size}`,
      [state, low, before].filter((value) => value !== undefined && value !== null),
    );
  }

  /** The first id received at this time or later, found by halving: ids grow with the time. */
  private async firstSince(at: number): Promise<string> {
    const [ends] = await this.database.query<{ first: string | null; last: string | null }>(
      'SELECT MIN(id) AS first, MAX(id) AS last FROM inbox',
    );
    let low = BigInt(ends!.first ?? 0);
    let high = BigInt(ends!.last ?? 0) + 1n;
    while (low < high) {
      const middle = (low + high) / 2n;
      // Where callbacks were removed, the next that is there speaks for the gap.
      const [row] = await this.database.query<CallbackKey>(
        `SELECT id, received_at FROM inbox ${dialect.byPrimaryKey} WHERE id >= ? ORDER BY id LIMIT 1`,
        [String(middle)],
      );
      if (row && Number(row.received_at) < at) low = BigInt(row.id) + 1n;
      else high = middle;
    }
    return String(low);
  }
}
