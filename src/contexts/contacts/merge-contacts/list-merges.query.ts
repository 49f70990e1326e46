import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { type Page, toPage } from '../../../platform/http/page.js';
import { FindEmployees } from '../../staff/contract.js';
import type { ContactMergeEntity } from '../persistence/contact-merge.entity.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { MergeRepository } from '../persistence/merge.repository.js';
import type { ContactMerge } from './merge.view.js';

/** Merges of a card, on either side, undone ones too, the newest first. @throws DomainError `contact-not-found` */
export class ListMerges extends Query<Page<ContactMerge>> {
  constructor(
    readonly contactId: string,
    readonly limit: number,
    readonly before: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ListMerges)
export class ListMergesHandler implements IQueryHandler<ListMerges> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly merges: MergeRepository,
    private readonly queries: QueryBus,
  ) {}

  execute({ contactId, limit, before }: ListMerges): Promise<Page<ContactMerge>> {
    return this.database.read(async () => {
      if (!(await this.contacts.find(contactId))) throw notFound('contact', contactId);
      const page = toPage(
        await this.merges.page(contactId, before, limit + 1),
        limit,
        (merge) => merge.id,
        (merge) => merge,
      );
      return { ...page, items: await this.views(page.items) };
    });
  }

  private async views(merges: ContactMergeEntity[]): Promise<ContactMerge[]> {
    if (merges.length === 0) return [];
    const cards = await this.contacts.findMany(merges.flatMap((merge) => [merge.survivor_id, merge.other_id]));
    const people = merges.flatMap((merge) => [merge.merged_by, merge.undone_by ?? []].flat());
    const employees = await this.queries.execute(new FindEmployees([...new Set(people)]));
    const names = new Map([...cards, ...employees].map(({ id, name }) => [id, name]));
    const card = (id: string) => ({ id, name: names.get(id) ?? 'Deleted contact' });
    const employee = (id: string) => ({ id, name: names.get(id) ?? 'Former employee' });
    return merges.map((merge) => ({
      id: merge.id,
      survivor: card(merge.survivor_id),
      other: card(merge.other_id),
      fields: merge.fields,
      mergedAt: new Date(merge.merged_at).toISOString(),
      mergedBy: employee(merge.merged_by),
      undoneAt: merge.undone_at === null ? null : new Date(merge.undone_at).toISOString(),
      undoneBy: merge.undone_by === null ? null : employee(merge.undone_by),
    }));
  }
}
