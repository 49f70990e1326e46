import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalidField, notFound } from '../../../platform/domain-error.js';
import { Erasures } from '../../../platform/personal-data/erasures.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactErased } from '../contract.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/**
 * Everything of a person goes, with all cards that were merged into theirs. @returns the id of the erasure
 * @throws DomainError `contact-not-found`, `contact-merged`, `validation`
 */
export class EraseContact extends Command<string> {
  constructor(
    readonly id: string,
    /** The name on the card: so nobody erases another one by mistake. */
    readonly confirm: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

@CommandHandler(EraseContact)
export class EraseContactHandler implements ICommandHandler<EraseContact> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly erasures: Erasures,
    private readonly events: EventLog,
  ) {}

  execute({ id, confirm, byEmployeeId }: EraseContact): Promise<string> {
    return this.database.transaction(async () => {
      const card = await this.contacts.find(id);
      if (!card) throw notFound('contact', id);
      refuseMerged(card);
      if (confirm.trim() !== card.name.trim()) {
        throw invalidField('confirm', 'must be the name that stands on the card: erasing cannot be undone');
      }
      const erasureId = await this.erasures.begin(id, [id, ...(await this.contacts.mergedInto(id))], byEmployeeId);
      await this.events.append([new ContactErased(id, erasureId, byEmployeeId)]);
      return erasureId;
    });
  }
}
