import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Page, toPageOf } from '../../../platform/http/page.js';
import { type Contact, ContactViews } from '../contact.view.js';
import { searchTerms } from '../domain/search-text.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** Contacts, the newest first; `before` is the last id of the page before. */
export class ListContacts extends Query<Page<Contact>> {
  constructor(
    /** Words of the name and the tags, or a piece of a phone number; empty for all. */
    readonly search: string,
    readonly limit: number,
    readonly before: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListContacts)
export class ListContactsHandler implements IQueryHandler<ListContacts> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly views: ContactViews,
  ) {}

  async execute({ search, limit, before }: ListContacts): Promise<Page<Contact>> {
    return this.database.read(async () => {
      const cards = await this.contacts.page(searchTerms(search), before, limit + 1);
      return toPageOf(
        cards,
        limit,
        (card) => card.id,
        (shown) => this.views.of(shown),
      );
    });
  }
}
