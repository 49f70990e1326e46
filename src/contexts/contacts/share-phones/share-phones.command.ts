import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { groupBy } from '../../../platform/group-by.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, type SharedPhone, SharePhones } from '../contract.js';
import { withShared } from '../domain/contact-card.js';
import { TellSurvivor } from '../merge-contacts/tell-survivor.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { e164 } from './e164.js';

/** Each on what the other has left: a number that was shared must not be lost to an edit at the same moment. */
const ATTEMPTS = 5;

@CommandHandler(SharePhones)
export class SharePhonesHandler implements ICommandHandler<SharePhones> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
    private readonly tellSurvivor: TellSurvivor,
  ) {}

  async execute({ phones }: SharePhones): Promise<void> {
    const readable = phones.filter(({ number, country }) => e164(number, country) !== null);
    const byContact = groupBy(readable, ({ contactId }) => contactId);
    for (const [contactId, own] of byContact) {
      let attempts = 0;
      while (!(await this.share(contactId, own))) {
        if (++attempts === ATTEMPTS) throw new Error(`The contact ${contactId} is being changed all the time.`);
      }
    }
  }

  /** @returns false when somebody else has changed the card since it was read */
  private async share(contactId: string, own: readonly SharedPhone[]): Promise<boolean> {
    const before = await this.contacts.find(contactId);
    if (!before) return true;
    const after = own.reduce((card, { number, country }) => {
      const shared = e164(number, country)!;
      return withShared(card, shared, (typed) => e164(typed, country) === shared);
    }, before);
    if (after === before) return true;
    if (!(await this.contacts.update(after))) return false;
    await this.events.append([
      new ContactChanged(contactId, { phones: { from: before.phones, to: after.phones } }, null),
    ]);
    const added = after.phones.filter((phone) => !before.phones.includes(phone));
    if (before.mergedInto !== null) await this.tellSurvivor.ofPhones(contactId, added);
    return true;
  }
}
