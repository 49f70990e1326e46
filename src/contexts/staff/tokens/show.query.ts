import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type AccessToken, toAccessToken } from './access-token.view.js';
import { TokenStore } from './token.store.js';

/** @throws DomainError `access-token-not-found` */
export class ShowToken extends Query<AccessToken> {
  constructor(
    readonly employeeId: string,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(ShowToken)
export class ShowTokenHandler implements IQueryHandler<ShowToken> {
  constructor(
    private readonly database: Database,
    private readonly tokens: TokenStore,
  ) {}

  async execute({ employeeId, id }: ShowToken): Promise<AccessToken> {
    const row = await this.database.read(() => this.tokens.find(employeeId, id));
    if (!row) throw notFound('access token', id);
    return toAccessToken(row);
  }
}
