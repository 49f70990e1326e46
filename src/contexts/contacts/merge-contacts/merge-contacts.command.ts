import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, invalidField, notFound } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, ContactsMerged } from '../contract.js';
import { differences, type MergeChoices, mergeCards } from '../domain/merge.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { MergeRepository } from '../persistence/merge.repository.js';

/**
 * Two cards are one person's: `survivorId` stands for `otherId` from now on. Nothing is moved. Chats, tasks, messages and
 * deliveries keep the id of the card they came with, and whoever shows or looks for a person asks `FindContacts` or
 * `FindSameContacts` who stands for it now. So a merge costs the same however much there is, a message that comes in at this
 * moment cannot miss it, and an undo is exact: what came through a chat meanwhile carries the chat's own card.
 * @returns the merge's id
 * @throws DomainError `contact-not-found`, `contact-merged`, `already-merged`, `validation`
 */
export class MergeContacts extends Command<string> {
  constructor(
    readonly survivorId: string,
    readonly otherId: string,
    readonly fields: MergeChoices,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

@CommandHandler(MergeContacts)
export class MergeContactsHandler implements ICommandHandler<MergeContacts> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly merges: MergeRepository,
    private readonly events: EventLog,
  ) {}

  async execute({ survivorId, otherId, fields, byEmployeeId }: MergeContacts): Promise<string> {
    if (survivorId === otherId) {
      throw invalidField('contactId', 'is this contact itself; give the id of the other card');
    }
    return this.database.transaction(async () => {
      await this.contacts.lock([survivorId, otherId]);
      const survivor = await this.contacts.find(survivorId);
      if (!survivor) throw notFound('contact', survivorId);
      refuseMerged(survivor);
      const other = await this.contacts.find(otherId);
      if (!other) throw invalidField('contactId', `there is no contact with the id "${otherId}"`);
      if (other.mergedInto !== null) {
        throw conflict(
          'already-merged',
          `"${other.name}" has been merged already: "${other.mergedInto}" stands for it. Merge that one, or undo the merge.`,
        );
      }
      const { card, brought } = mergeCards(survivor, other, fields);
      await this.contacts.update(card);
      await this.contacts.setAvatar(survivorId, card.avatarFileId);
      await this.merges.hide(otherId, survivorId);
      const mergeId = await this.merges.add({ survivorId, otherId, fields, brought }, byEmployeeId);
      const changed = differences(survivor, card);
      await this.events.append([
        new ContactsMerged(survivorId, otherId, mergeId, byEmployeeId),
        ...(Object.keys(changed).length > 0 ? [new ContactChanged(survivorId, changed, byEmployeeId)] : []),
      ]);
      return mergeId;
    });
  }
}
