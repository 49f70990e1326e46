import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactTemplateStore } from '../contact-templates/contact-template-store.js';
import { ContactCreated, type ContactRef, CreateContacts } from '../contract.js';
import { nameOfNewCard } from '../domain/contact-card.js';
import { ContactRepository } from '../persistence/contact.repository.js';

@CommandHandler(CreateContacts)
export class CreateContactsHandler implements ICommandHandler<CreateContacts> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly templates: ContactTemplateStore,
    private readonly events: EventLog,
  ) {}

  async execute({ people }: CreateContacts): Promise<ContactRef[]> {
    return this.database.transaction(async () => {
      const templates = await this.templates.find(people.flatMap(({ templateId }) => templateId ?? []));
      const employees = await this.templates.people(templates);
      const cards = people.map((person) => {
        const template = templates.find(({ id }) => id === person.templateId);
        return {
          id: newId(),
          ...nameOfNewCard(person.name),
          group: template?.group ?? null,
          tags: template?.tags ?? [],
          // Who has left is responsible for nobody new.
          responsibleIds: (template?.responsibleIds ?? []).filter((id) => employees.get(id)?.active),
        };
      });
      await this.contacts.add(cards);
      await this.events.append(cards.map((card) => new ContactCreated(card.id, card.name)));
      return cards.map(({ id, name, placeholderName }) => ({ id, name, unnamed: placeholderName }));
    });
  }
}
