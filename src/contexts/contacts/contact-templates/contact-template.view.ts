import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { type Page, toPageOf } from '../../../platform/http/page.js';
import { ApiSentences, type Sentence, withCodes } from '../../../platform/text/sentence.view.js';
import { ResponsibleEmployee } from '../contact.view.js';
import { type ContactTemplate as Template, ContactTemplateStore, templateWarnings } from './contact-template-store.js';

/** A preset for contacts that messages create. */
export class ContactTemplate {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  group: string | null;

  @ApiProperty({ type: [String] })
  responsibleIds: string[];

  @ApiProperty({ type: [ResponsibleEmployee], description: 'The same with their names.' })
  responsible: ResponsibleEmployee[];

  @ApiProperty({ type: [String] })
  tags: string[];

  @ApiProperty({ type: [String], description: 'What of it does not hold now, and what happens instead: sentences.' })
  warnings: string[];

  @ApiSentences('warnings')
  warningCodes: Sentence[];

  @ApiProperty({ minimum: 1, description: 'Rises with each change; also its `ETag`.' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;
}

/** Templates as the API shows them: two queries, however many. */
@Injectable()
export class ContactTemplateViews {
  constructor(
    private readonly database: Database,
    private readonly templates: ContactTemplateStore,
  ) {}

  /** @throws DomainError `contact-template-not-found` */
  one(id: string): Promise<ContactTemplate> {
    return this.database.read(async () => (await this.of([await this.templates.get(id)]))[0]!);
  }

  /** Newest first. */
  page(limit: number, before: string | null): Promise<Page<ContactTemplate>> {
    return this.database.read(async () => {
      const rows = await this.templates.page(before, limit + 1);
      return toPageOf(
        rows,
        limit,
        ({ id }) => id,
        (shown) => this.of(shown),
      );
    });
  }

  private async of(templates: readonly Template[]): Promise<ContactTemplate[]> {
    const people = await this.templates.people(templates);
    return templates.map((template) => ({
      ...template,
      responsible: template.responsibleIds.map((id) => ({ id, name: people.get(id)?.name ?? 'Former employee' })),
      ...withCodes(templateWarnings(template, people)),
      createdAt: new Date(template.createdAt).toISOString(),
      updatedAt: new Date(template.updatedAt).toISOString(),
    }));
  }
}
