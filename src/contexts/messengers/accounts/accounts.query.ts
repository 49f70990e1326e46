import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { decodeIdCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { AccountStore } from './account-store.js';
import { type Account, AccountViews } from './account.view.js';

export class GetAccount extends Query<Account> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetAccount)
export class GetAccountHandler implements IQueryHandler<GetAccount> {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountStore,
    private readonly views: AccountViews,
  ) {}

  execute({ id }: GetAccount): Promise<Account> {
    return this.database.read(async () => (await this.views.of([await this.accounts.linked(id)]))[0]!);
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
    private readonly accounts: AccountStore,
    private readonly views: AccountViews,
  ) {}

  execute({ limit, cursor }: ListAccounts): Promise<Page<Account>> {
    return this.database.read(async () =>
      toPageOf(
        await this.accounts.newest(decodeIdCursor(cursor), limit + 1),
        limit,
        ({ id }) => id,
        (shown) => this.views.of(shown),
      ),
    );
  }
}
