import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { CountDeliveries, type DeliveryState, type DeliveryCounts } from '../contract.js';

@QueryHandler(CountDeliveries)
export class CountDeliveriesHandler implements IQueryHandler<CountDeliveries> {
  constructor(private readonly database: Database) {}

  async execute({ accountIds, since }: CountDeliveries): Promise<ReadonlyMap<string, DeliveryCounts>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.database.query<{ account_id: string; state: DeliveryState; n: string | number }>(
      // Each half is a range of the index; an OR would read all deliveries of a bot.
      `SELECT account_id, state, COUNT(*) AS n FROM delivery
       WHERE account_id IN (${placeholders(accountIds)}) AND settled_at >= ? GROUP BY account_id, state
       UNION ALL SELECT account_id, state, COUNT(*) AS n FROM delivery
       WHERE account_id IN (${placeholders(accountIds)}) AND settled_at IS NULL GROUP BY account_id, state`,
      [...accountIds, since, ...accountIds],
    );
    const byAccount = groupBy(rows, (row) => row.account_id);
    return new Map(accountIds.map((id) => [id, countsOf(byAccount.get(id) ?? [])]));
  }
}

function countsOf(rows: ReadonlyArray<{ state: DeliveryState; n: string | number }>): DeliveryCounts {
  const count = (...states: DeliveryState[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + Number(row.n), 0);
  return {
    sent: count('sent', 'delivered', 'seen'),
    failed: count('failed'),
    unknown: count('unknown'),
    waiting: count('queued', 'sending'),
  };
}
