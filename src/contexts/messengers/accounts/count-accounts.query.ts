import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { CountAccounts } from '../contract.js';

@QueryHandler(CountAccounts)
export class CountAccountsHandler implements IQueryHandler<CountAccounts> {
  constructor(private readonly database: Database) {}

  async execute(): Promise<number> {
    const [row] = await this.database.query<{ count: string | number }>(
      `SELECT COUNT(*) AS count FROM account WHERE state = 'linked'`,
    );
    return Number(row!.count);
  }
}
