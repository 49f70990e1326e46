import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactCreated, type ContactRef, CreateContacts } from '../contract.js';
import { nameOfNewCard } from '../domain/contact-card.js';
import { ContactRepository } from '../persistence/contact.repository.js';

@CommandHandler(CreateContacts)
export class CreateContactsHandler implements ICommandHandler<CreateContacts> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
  ) {}

  async execute({ people }: CreateContacts): Promise<ContactRef[]> {
    const cards = people.map((person) => ({ id: newId(), ...nameOfNewCard(person.name) }));
    await this.database.transaction(async () => {
      await this.contacts.add(cards);
      await this.events.append(cards.map((card) => new ContactCreated(card.id, card.name)));
    });
    return cards.map(({ id, name, placeholderName }) => ({ id, name, unnamed: placeholderName }));
  }
}
