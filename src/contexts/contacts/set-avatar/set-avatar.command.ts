import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, SetAvatar } from '../contract.js';
import { TellSurvivor } from '../merge-contacts/tell-survivor.js';
import { ContactRepository } from '../persistence/contact.repository.js';

@CommandHandler(SetAvatar)
export class SetAvatarHandler implements ICommandHandler<SetAvatar> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
    private readonly tellSurvivor: TellSurvivor,
  ) {}

  async execute({ contactId, fileId }: SetAvatar): Promise<void> {
    await this.contacts.lock([contactId]);
    const card = await this.contacts.find(contactId);
    if (!card) return;
    const change = { from: card.avatarFileId, to: fileId };
    await this.contacts.setAvatar(contactId, fileId);
    await this.events.append([new ContactChanged(contactId, { avatarFileId: change }, null)]);
    if (card.mergedInto !== null) await this.tellSurvivor.of(contactId, 'avatar', change);
  }
}
