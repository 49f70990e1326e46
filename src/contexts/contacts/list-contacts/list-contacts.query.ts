import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField } from '../../../platform/domain-error.js';
import { type Page, toPageOf } from '../../../platform/http/page.js';
import { type Contact, ContactViews } from '../contact.view.js';
import type { ContactCard } from '../domain/contact-card.js';
import { searchTerms } from '../domain/search-text.js';
import type { CardFilter } from '../search/contact-search.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** Words, tag and group together, or one of the others. */
export interface ContactFilter extends CardFilter {
  /** Words of the name and the tags, or a piece of a phone number; empty for all. */
  search?: string;
  externalId?: string;
  /** Epoch milliseconds. */
  updatedSince?: number;
}

/** Contacts, the newest first; `before` is the last id of the page before. */
export class ListContacts extends Query<Page<Contact>> {
  constructor(
    readonly filter: ContactFilter,
    readonly limit: number,
    readonly before: string | undefined,
  ) {
    super();
  }
}

const ALONE: ReadonlySet<string> = new Set(['externalId', 'updatedSince']);

@QueryHandler(ListContacts)
export class ListContactsHandler implements IQueryHandler<ListContacts> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly views: ContactViews,
  ) {}

  async execute({ filter, limit, before }: ListContacts): Promise<Page<Contact>> {
    const given = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : name));
    const alone = given.find((name) => ALONE.has(name));
    if (alone && given.length > 1) throw invalidField(alone, 'goes alone: give nothing else with it');
    return this.database.read(async () => {
      const cards = await this.find(filter, before, limit + 1);
      return toPageOf(
        cards,
        limit,
        (card) => card.id,
        (shown) => this.views.of(shown),
      );
    });
  }

  private find(filter: ContactFilter, before: string | undefined, size: number): Promise<ContactCard[]> {
    if (filter.externalId !== undefined) return this.contacts.findExternal(filter.externalId);
    if (filter.updatedSince !== undefined) return this.contacts.changedSince(filter.updatedSince, before, size);
    return this.contacts.page(searchTerms(filter.search ?? ''), filter, before, size);
  }
}
