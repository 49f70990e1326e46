import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type Page, toPage } from '../../../platform/http/page.js';
import { OneTimeLinkStore } from '../links/one-time-link.store.js';
import { type Invitation, toInvitation } from './invitation.view.js';

/** The newest first, those that ended too; `before` is the last id of the page before. */
export class ListInvitations extends Query<Page<Invitation>> {
  constructor(
    readonly limit: number,
    readonly before: string | undefined,
  ) {
    super();
  }
}

/** @throws DomainError `invitation-not-found` */
export class ShowInvitation extends Query<Invitation> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ListInvitations)
export class ListInvitationsHandler implements IQueryHandler<ListInvitations> {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinkStore,
  ) {}

  async execute({ limit, before }: ListInvitations): Promise<Page<Invitation>> {
    const rows = await this.database.read(() => this.links.list('invitation', limit + 1, before));
    return toPage(rows, limit, (row) => row.id, toInvitation);
  }
}

@QueryHandler(ShowInvitation)
export class ShowInvitationHandler implements IQueryHandler<ShowInvitation> {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinkStore,
  ) {}

  async execute({ id }: ShowInvitation): Promise<Invitation> {
    const row = await this.database.read(() => this.links.find('invitation', id));
    if (!row) throw notFound('invitation', id);
    return toInvitation(row);
  }
}
