import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { withFreeExternalId } from '../../../platform/http/external-id.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { refuseUnknownEmployees } from '../change-contact/refuse-unknown-employees.js';
import { ContactCreated } from '../contract.js';
import { type CardChanges, changeCard, type ContactCard, nameOfNewCard } from '../domain/contact-card.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** A card that staff make: nobody has written yet. @returns its id. @throws DomainError `validation`, `external-id-taken` */
export class CreateContact extends Command<string> {
  constructor(readonly fields: CardChanges & { name: string }) {
    super();
  }
}

@CommandHandler(CreateContact)
export class CreateContactHandler implements ICommandHandler<CreateContact> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
    private readonly queries: QueryBus,
  ) {}

  execute({ fields }: CreateContact): Promise<string> {
    return withFreeExternalId('contact', fields.externalId, () =>
      this.database.transaction(async () => {
        await refuseUnknownEmployees(this.queries, fields.responsibleIds ?? []);
        const { card } = changeCard(emptyCard(), fields);
        await this.contacts.add([card]);
        await this.events.append([new ContactCreated(card.id, card.name)]);
        return card.id;
      }),
    );
  }
}

const emptyCard = (): ContactCard => ({
  id: newId(),
  ...nameOfNewCard(null),
  avatarFileId: null,
  group: null,
  tags: [],
  responsibleIds: [],
  phones: [],
  mergedInto: null,
  externalId: null,
  createdAt: 0,
  updatedAt: 0,
  version: 1,
});
