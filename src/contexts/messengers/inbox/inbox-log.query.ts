import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { decodeCursor, encodeCursor, type Page } from '../../../platform/http/page.js';
import { InboxEntity } from '../persistence/inbox.entity.js';
import { type CallbackFilter, CallbackLogStore } from './callback-log.store.js';
import { type Inbound, type InboundCounts, inboundView } from './inbound.view.js';

/** MySQL would read the number out of "25x". */
export const CALLBACK_ID = /^\d{1,18}$/;

/** Callbacks, newest first. */
export class ListCallbacks extends Query<Page<Inbound>> {
  constructor(
    readonly filter: CallbackFilter,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListCallbacks)
export class ListCallbacksHandler implements IQueryHandler<ListCallbacks> {
  constructor(
    private readonly database: Database,
    private readonly log: CallbackLogStore,
  ) {}

  execute({ filter, limit, cursor }: ListCallbacks): Promise<Page<Inbound>> {
    return this.database.read(async () => {
      const before = cursor ? decodeCursor(cursor, /^\d{1,18}$/) : null;
      const { ids, next } = await this.log.page(filter, before, limit);
      const rows = await this.database.repository(InboxEntity).find({ where: { id: In(ids) }, order: { id: 'DESC' } });
      return { items: rows.map(inboundView), nextCursor: next && encodeCursor(next) };
    });
  }
}

export class CountCallbacks extends Query<InboundCounts> {}

@QueryHandler(CountCallbacks)
export class CountCallbacksHandler implements IQueryHandler<CountCallbacks> {
  constructor(
    private readonly database: Database,
    private readonly log: CallbackLogStore,
  ) {}

  execute(): Promise<InboundCounts> {
    return this.database.read(() => this.log.counts());
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
