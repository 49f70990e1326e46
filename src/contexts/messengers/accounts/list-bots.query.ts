import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { decodeIdCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { AccountStore } from './account-store.js';

/** A linked account, by what is no secret of it. */
export class Bot {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  avatarFileId: string | null;
}

/** Linked accounts, newest first. */
export class ListBots extends Query<Page<Bot>> {
  constructor(
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListBots)
export class ListBotsHandler implements IQueryHandler<ListBots> {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountStore,
  ) {}

  execute({ limit, cursor }: ListBots): Promise<Page<Bot>> {
    return this.database.read(async () =>
      toPageOf(
        await this.accounts.newest(decodeIdCursor(cursor), limit + 1),
        limit,
        ({ id }) => id,
        async (shown) => shown.map(({ id, name, avatar_file_id: avatarFileId }) => ({ id, name, avatarFileId })),
      ),
    );
  }
}
