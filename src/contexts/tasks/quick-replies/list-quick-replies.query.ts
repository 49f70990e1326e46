import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, type Page, toPageOf } from '../../../platform/http/page.js';
import { piecesOf, termsOf } from '../../../platform/search/terms.js';
import { foldShortcut } from '../domain/quick-reply.js';
import { EVERYONES, type QuickReply as Reply, QuickReplyStore, type Uses } from './quick-reply.store.js';
import { type QuickReply, QuickReplyViews, type ReplyScope } from './quick-reply.view.js';

export interface QuickReplyFilter {
  /** Beginnings of words, in any order. */
  search?: string;
  /** Offered in tasks of this bot. */
  accountId?: string;
  /** Without it: what is offered to the employee, whose own hide everyone's of the same shortcut. */
  scope?: ReplyScope;
}

/** The exact shortcut first, then one's own, then those used last. */
export class ListQuickReplies extends Query<Page<QuickReply>> {
  constructor(
    readonly filter: QuickReplyFilter,
    readonly employeeId: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

/** @throws DomainError `quick-reply-not-found` */
export class GetQuickReply extends Query<QuickReply> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

@QueryHandler(ListQuickReplies)
export class ListQuickRepliesHandler implements IQueryHandler<ListQuickReplies> {
  constructor(
    private readonly database: Database,
    private readonly replies: QuickReplyStore,
    private readonly views: QuickReplyViews,
  ) {}

  execute({ filter, employeeId, limit, cursor }: ListQuickReplies): Promise<Page<QuickReply>> {
    return this.database.read(async () => {
      const chosen = (await this.replies.seenBy(employeeId)).filter(offered(filter));
      const found = (filter.scope ? chosen : withoutHidden(chosen)).filter(searched(filter.search));
      const usesOf = await this.replies.uses(
        found.map(({ id }) => id),
        employeeId,
      );
      const from = cursor ? Number(decodeCursor(cursor, /^\d{1,6}$/)) : 0;
      const rows = found
        .toSorted(byRank(filter.search, usesOf))
        .map((reply, index) => ({ reply, next: String(index + 1) }))
        .slice(from, from + limit + 1);
      return toPageOf(
        rows,
        limit,
        ({ next }) => next,
        (shown) =>
          this.views.of(
            shown.map(({ reply }) => reply),
            usesOf,
          ),
      );
    });
  }
}

@QueryHandler(GetQuickReply)
export class GetQuickReplyHandler implements IQueryHandler<GetQuickReply> {
  constructor(
    private readonly database: Database,
    private readonly replies: QuickReplyStore,
    private readonly views: QuickReplyViews,
  ) {}

  execute({ id, employeeId }: GetQuickReply): Promise<QuickReply> {
    return this.database.read(async () => {
      const reply = await this.replies.get(id, employeeId);
      return (await this.views.of([reply], await this.replies.uses([id], employeeId)))[0]!;
    });
  }
}

const isOwn = ({ ownerId }: Reply): boolean => ownerId !== EVERYONES;

const offered =
  ({ accountId, scope }: QuickReplyFilter) =>
  (reply: Reply): boolean =>
    (!scope || (scope === 'mine') === isOwn(reply)) &&
    (!accountId || reply.accountIds.length === 0 || reply.accountIds.includes(accountId));

function withoutHidden(replies: readonly Reply[]): Reply[] {
  const own = new Set(replies.filter(isOwn).map(({ shortcut }) => foldShortcut(shortcut)));
  return replies.filter((reply) => isOwn(reply) || !own.has(foldShortcut(reply.shortcut)));
}

function searched(search = ''): (reply: Reply) => boolean {
  const pieces = piecesOf(search);
  return ({ shortcut, title, texts }) => {
    if (pieces.length === 0) return true;
    const terms = [...termsOf([shortcut, title, ...Object.values(texts)].join(' '))];
    return pieces.every((piece) => terms.some((term) => term.startsWith(piece)));
  };
}

function byRank(search = '', usesOf: (id: string) => Uses): (a: Reply, b: Reply) => number {
  const typed = foldShortcut(search.trim());
  const isExact = ({ shortcut }: Reply) => foldShortcut(shortcut) === typed;
  return (a, b) =>
    Number(isExact(b)) - Number(isExact(a)) ||
    Number(isOwn(b)) - Number(isOwn(a)) ||
    (usesOf(b.id).lastAt ?? 0) - (usesOf(a.id).lastAt ?? 0) ||
    a.title.localeCompare(b.title);
}
