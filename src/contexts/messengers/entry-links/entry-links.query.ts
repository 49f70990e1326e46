import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { In, LessThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { decodeIdCursor, type Page, toPage } from '../../../platform/http/page.js';
import { FindEmployees } from '../../staff/contract.js';
import { AccountStore } from '../accounts/account-store.js';
import { entryLinkState } from '../domain/entry-link.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { ChatEntity } from '../persistence/chat.entity.js';
import { EntryLinkEntity, termsOf } from '../persistence/entry-link.entity.js';
import { EntryAddresses } from './entry-addresses.js';
import type { EntryLinkView } from './entry-link.view.js';

/** The one-time links of an account, newest first; or one of them. */
export class ListEntryLinks extends Query<Page<EntryLinkView>> {
  constructor(
    readonly accountId: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

/** @throws DomainError */
export class GetEntryLink extends Query<EntryLinkView> {
  constructor(
    readonly accountId: string,
    readonly id: string,
  ) {
    super();
  }
}

@QueryHandler(ListEntryLinks)
export class ListEntryLinksHandler implements IQueryHandler<ListEntryLinks> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly accounts: AccountStore,
    private readonly addresses: EntryAddresses,
  ) {}

  async execute({ accountId, limit, cursor }: ListEntryLinks): Promise<Page<EntryLinkView>> {
    const account = await this.accounts.linked(accountId);
    const before = decodeIdCursor(cursor);
    const { rows, users } = await this.database.read(async () => {
      const where = { account_id: accountId, ...(before ? { id: LessThan(before) } : {}) };
      const links = this.database.repository(EntryLinkEntity);
      const found = await links.find({ where, order: { id: 'DESC' }, take: limit + 1 });
      return { rows: found, users: await contactsOf(this.database, found) };
    });
    const names = await namesOf(this.queries, rows);
    return toPage(
      rows,
      limit,
      (row) => row.id,
      (row) => view(row, account, this.addresses, names, users),
    );
  }
}

@QueryHandler(GetEntryLink)
export class GetEntryLinkHandler implements IQueryHandler<GetEntryLink> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly accounts: AccountStore,
    private readonly addresses: EntryAddresses,
  ) {}

  async execute({ accountId, id }: GetEntryLink): Promise<EntryLinkView> {
    const account = await this.accounts.linked(accountId);
    const { row, users } = await this.database.read(async () => {
      const found = await this.database.repository(EntryLinkEntity).findOneBy({ id, account_id: accountId });
      if (!found) throw notFound('entry link', id);
      return { row: found, users: await contactsOf(this.database, [found]) };
    });
    return view(row, account, this.addresses, await namesOf(this.queries, [row]), users);
  }
}

/** By the chat. */
async function contactsOf(database: Database, links: readonly EntryLinkEntity[]): Promise<Map<string, string>> {
  const ids = links.flatMap((link) => link.used_chat_id ?? []);
  const chats = ids.length > 0 ? await database.repository(ChatEntity).findBy({ id: In(ids) }) : [];
  return new Map(chats.map((chat) => [chat.id, chat.contact_id]));
}

async function namesOf(queries: QueryBus, links: readonly EntryLinkEntity[]): Promise<Map<string, string>> {
  const employees = await queries.execute(new FindEmployees([...new Set(links.map((link) => link.created_by))]));
  return new Map(employees.map(({ id, name }) => [id, name]));
}

function view(
  row: EntryLinkEntity,
  account: AccountEntity,
  addresses: EntryAddresses,
  names: ReadonlyMap<string, string>,
  users: ReadonlyMap<string, string>,
): EntryLinkView {
  const usedBy = row.used_chat_id === null ? undefined : users.get(row.used_chat_id);
  return {
    id: row.id,
    url: addresses.pageUrl(account.slug!, { context: row.code }),
    deepLink: addresses.deepLink(account, { context: row.code }),
    contactId: row.contact_id,
    taskId: row.task_id,
    campaign: row.campaign,
    state: entryLinkState(termsOf(row), Date.now()),
    createdBy: { id: row.created_by, name: names.get(row.created_by) ?? 'Former employee' },
    createdAt: new Date(row.created_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    ...(row.used_at === null ? {} : { usedAt: new Date(row.used_at).toISOString() }),
    ...(usedBy === undefined ? {} : { usedByContactId: usedBy }),
  };
}
