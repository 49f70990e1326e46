import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { DomainError, notFound } from '../../../platform/domain-error.js';
import { ErasureStore } from '../../../platform/personal-data/erasure.store.js';
import { type Contact, ContactViews } from '../contact.view.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** @throws DomainError `contact-not-found`, `contact-merged`, `contact-erased` */
export class ShowContact extends Query<Contact> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(ShowContact)
export class ShowContactHandler implements IQueryHandler<ShowContact> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly views: ContactViews,
    private readonly erasures: ErasureStore,
  ) {}

  async execute({ id }: ShowContact): Promise<Contact> {
    return this.database.read(async () => {
      const card = await this.contacts.find(id);
      if (!card) throw (await this.erased(id)) ?? notFound('contact', id);
      refuseMerged(card);
      const [view] = await this.views.of([card]);
      return view!;
    });
  }

  private async erased(id: string): Promise<DomainError | null> {
    const erasureId = await this.erasures.ofContact(id);
    if (erasureId === null) return null;
    const text = 'This person was erased, and nothing of them is kept. If they write again, they are somebody new.';
    return new DomainError('gone', 'contact-erased', text, [], { erasureId });
  }
}
