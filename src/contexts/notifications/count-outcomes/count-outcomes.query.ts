import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { CountOutcomes, type DeliveryState, type Outcomes } from '../contract.js';

@QueryHandler(CountOutcomes)
export class CountOutcomesHandler implements IQueryHandler<CountOutcomes> {
  constructor(private readonly database: Database) {}

  async execute({ accountIds, since }: CountOutcomes): Promise<ReadonlyMap<string, Outcomes>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.database.query<{ account_id: string; state: DeliveryState; n: string | number }>(
      `SELECT account_id, state, COUNT(*) AS n FROM delivery
       WHERE account_id IN (${placeholders(accountIds)}) AND settled_at >= ? GROUP BY account_id, state`,
      [...accountIds, since],
    );
    const byAccount = groupBy(rows, (row) => row.account_id);
    return new Map(accountIds.map((id) => [id, outcomesOf(byAccount.get(id) ?? [])]));
  }
}

function outcomesOf(rows: ReadonlyArray<{ state: DeliveryState; n: string | number }>): Outcomes {
  const count = (...states: DeliveryState[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + Number(row.n), 0);
  return { sent: count('sent', 'delivered', 'seen'), failed: count('failed'), unknown: count('unknown') };
}
