import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { notFound } from '../../../platform/domain-error.js';
import { decodeCursor, type Page, toPage } from '../../../platform/http/page.js';
import { InboxEntity } from '../persistence/inbox.entity.js';
import { type Inbound, inboundView } from './inbound.view.js';

/** MySQL would read the number out of "25x". */
export const CALLBACK_ID = /^\d{1,18}$/;

/** Callbacks, newest first. */
export class ListCallbacks extends Query<Page<Inbound>> {
  constructor(
    readonly state: Inbound['state'] | undefined,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListCallbacks)
export class ListCallbacksHandler implements IQueryHandler<ListCallbacks> {
  constructor(private readonly database: Database) {}

  execute({ state, limit, cursor }: ListCallbacks): Promise<Page<Inbound>> {
    return this.database.read(async () => {
      const ids = await this.newest(state, cursor ? decodeCursor(cursor, /^\d{1,18}$/) : null, limit + 1);
      const rows = await this.database.repository(InboxEntity).find({ where: { id: In(ids) }, order: { id: 'DESC' } });
      return toPage(rows, limit, (row) => String(row.id), inboundView);
    });
  }

  /** Told by which index: MariaDB would begin at the end of the inbox, and read it down to the cursor. */
  private async newest(state: Inbound['state'] | undefined, before: string | null, size: number): Promise<string[]> {
    const index = state ? dialect.byIndex('inbox_state') : dialect.byPrimaryKey;
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM inbox ${index} WHERE ${state ? 'state = ?' : '1 = 1'} ${before ? 'AND id < ?' : ''}
       ORDER BY id DESC LIMIT ${size}`,
      [state, before].filter((value) => value !== undefined && value !== null),
    );
    return rows.map((row) => row.id);
  }
}

export class GetCallback extends Query<Inbound> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetCallback)
export class GetCallbackHandler implements IQueryHandler<GetCallback> {
  constructor(private readonly database: Database) {}

  async execute({ id }: GetCallback): Promise<Inbound> {
    const row = CALLBACK_ID.test(id)
      ? await this.database.read(() => this.database.repository(InboxEntity).findOneBy({ id }))
      : null;
    if (!row) throw notFound('callback', id);
    return inboundView(row);
  }
}
