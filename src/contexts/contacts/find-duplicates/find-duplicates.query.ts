import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type Contact, ContactViews } from '../contact.view.js';
import type { ContactCard } from '../domain/contact-card.js';
import { refuseMerged } from '../domain/merged.js';
import { searchTerms } from '../domain/search-text.js';
import { ContactRepository } from '../persistence/contact.repository.js';

export interface FoundDuplicate {
  contact: Contact;
  /** Numbers that both owners have shared. */
  numbers: string[];
}

/** Cards that are probably the same person's. @throws DomainError `contact-not-found`, `contact-merged` */
export class FindDuplicates extends Query<FoundDuplicate[]> {
  constructor(readonly id: string) {
    super();
  }
}

/** More cards than this with one number are no sign of one person. */
const MOST = 10;

@QueryHandler(FindDuplicates)
export class FindDuplicatesHandler implements IQueryHandler<FindDuplicates> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly views: ContactViews,
  ) {}

  execute({ id }: FindDuplicates): Promise<FoundDuplicate[]> {
    return this.database.read(async () => {
      const card = await this.contacts.find(id);
      if (!card) throw notFound('contact', id);
      refuseMerged(card);
      const numbers = shared(card);
      const others = new Map<string, ContactCard>();
      for (const number of numbers) {
        for (const other of await this.contacts.page(searchTerms(number), {}, undefined, MOST + 1)) {
          if (other.id !== id && shared(other).includes(number)) others.set(other.id, other);
        }
      }
      const found = [...others.values()].slice(0, MOST);
      const views = await this.views.of(found);
      return found.map((other, at) => ({
        contact: views[at]!,
        numbers: shared(other).filter((number) => numbers.includes(number)),
      }));
    });
  }
}

/** A typed number may be a company's: only what its owner has shared tells who they are. */
const shared = (card: ContactCard): string[] =>
  card.phones.filter(({ provenance }) => provenance === 'shared').map(({ number }) => number);
