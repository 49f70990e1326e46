import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type ContactTemplateRef, FindContactTemplates } from '../contract.js';
import { ContactTemplateStore, templateWarnings } from './contact-template-store.js';

@QueryHandler(FindContactTemplates)
export class FindContactTemplatesHandler implements IQueryHandler<FindContactTemplates> {
  constructor(private readonly templates: ContactTemplateStore) {}

  async execute({ ids, keep }: FindContactTemplates): Promise<ContactTemplateRef[]> {
    const found = await this.templates.find(ids, keep);
    const people = await this.templates.people(found);
    return found.map((template) => ({
      id: template.id,
      name: template.name,
      warnings: templateWarnings(template, people),
    }));
  }
}
