import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { groupBy } from '../../../platform/group-by.js';
import { DEFAULT_MESSAGES_PER_SECOND } from '../../messengers/contract.js';
import { tokensLeft, takeTokens, type Rate } from '../domain/rate.js';

export interface RateColumns {
  messages_per_second: number | null;
  paid_until: string | number;
}

export const rateOf = ({ messages_per_second, paid_until }: RateColumns): Rate => ({
  perSecond: messages_per_second ?? DEFAULT_MESSAGES_PER_SECOND,
  usedUntil: Number(paid_until),
});

/** Each account's own rate, shared by all instances, by the database's clock. */
@Injectable()
export class RateLimiter {
  constructor(private readonly database: Database) {}

  /**
   * Takes a message's share for each of these, in the caller's transaction, which has locked their chat queues: that is the
   * order for everybody. @returns those it was enough for
   */
  async take<T extends { accountId: string }>(wanted: readonly T[]): Promise<T[]> {
    if (wanted.length === 0) return [];
    const byAccount = groupBy(wanted, ({ accountId }) => accountId);
    const ids = [...byAccount.keys()].toSorted();
    const rows = await this.database.query<RateColumns & { account_id: string; now: string | number }>(
      `SELECT account_id, messages_per_second, paid_until, ${dialect.now} AS now FROM account_gate
       WHERE account_id IN (${placeholders(ids)}) ORDER BY account_id ${dialect.forUpdate}`,
      ids,
    );
    const taken = rows.map((row) => {
      const [rate, now] = [rateOf(row), Number(row.now)];
      const some = byAccount.get(row.account_id)!.slice(0, tokensLeft(rate, now));
      return { some, account_id: row.account_id, paid_until: takeTokens(rate, now, some.length) };
    });
    const changes = taken.filter(({ some }) => some.length > 0).map(({ some: _some, ...columns }) => columns);
    await this.database.updateEach('account_gate', 'account_id', changes);
    return taken.flatMap(({ some }) => some);
  }
}
