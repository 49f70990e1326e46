import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, type Page, toPage } from '../../../platform/http/page.js';
import { LessThan } from 'typeorm';
import { Vitals } from '../account-health/vitals.js';
import { Messengers } from '../messengers.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { AccountStore } from './account-store.js';
import { type Account, accountView } from './account.view.js';

export class GetAccount extends Query<Account> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetAccount)
export class GetAccountHandler implements IQueryHandler<GetAccount> {
  constructor(
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
    private readonly vitals: Vitals,
  ) {}

  async execute({ id }: GetAccount): Promise<Account> {
    const account = await this.accounts.linked(id);
    const vitals = await this.vitals.of([account]);
    return accountView(account, this.messengers.of(account.kind), vitals.get(account.id)!);
  }
}

/** Linked accounts, newest first. */
export class ListAccounts extends Query<Page<Account>> {
  constructor(
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListAccounts)
export class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
    private readonly vitals: Vitals,
  ) {}

  execute({ limit, cursor }: ListAccounts): Promise<Page<Account>> {
    return this.database.read(async () => {
      const rows = await this.database.repository(AccountEntity).find({
        where: { state: 'linked', ...(cursor ? { id: LessThan(decodeCursor(cursor, /^[\da-f-]{36}$/)) } : {}) },
        order: { id: 'DESC' },
        take: limit + 1,
      });
      const vitals = await this.vitals.of(rows);
      return toPage(
        rows,
        limit,
        (row) => row.id,
        (row) => accountView(row, this.messengers.of(row.kind), vitals.get(row.id)!),
      );
    });
  }
}
