import type { Readable } from 'node:stream';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { PersonExport } from '../../../platform/personal-data/person-export.js';
import { ContactExported } from '../contract.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** @throws DomainError `contact-not-found`, `contact-merged`, `export-running` */
export class ExportContact extends Command<Readable> {
  constructor(
    readonly id: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

@CommandHandler(ExportContact)
export class ExportContactHandler implements ICommandHandler<ExportContact> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
    private readonly exports: PersonExport,
  ) {}

  async execute({ id, byEmployeeId }: ExportContact): Promise<Readable> {
    const contactIds = await this.database.transaction(async () => {
      const card = await this.contacts.find(id);
      if (!card) throw notFound('contact', id);
      refuseMerged(card);
      const merged = await this.contacts.mergedInto(id);
      await this.events.append([new ContactExported(id, byEmployeeId)]);
      return [id, ...merged];
    });
    return this.exports.of(id, contactIds);
  }
}
