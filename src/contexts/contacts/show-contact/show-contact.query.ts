import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type Contact, ContactViews } from '../contact.view.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** @throws DomainError `contact-not-found`, `contact-merged` */
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
  ) {}

  async execute({ id }: ShowContact): Promise<Contact> {
    return this.database.read(async () => {
      const card = await this.contacts.find(id);
      if (!card) throw notFound('contact', id);
      refuseMerged(card);
      const [view] = await this.views.of([card]);
      return view!;
    });
  }
}
