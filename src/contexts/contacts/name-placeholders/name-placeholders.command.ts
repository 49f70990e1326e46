import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, NamePlaceholders } from '../contract.js';
import { changeCard, type ContactCard, fitName } from '../domain/contact-card.js';
import { TellSurvivor } from '../merge-contacts/tell-survivor.js';
import { ContactRepository } from '../persistence/contact.repository.js';

@CommandHandler(NamePlaceholders)
export class NamePlaceholdersHandler implements ICommandHandler<NamePlaceholders> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
    private readonly tellSurvivor: TellSurvivor,
  ) {}

  async execute({ names }: NamePlaceholders): Promise<void> {
    // The first name of each counts, as if they came one by one.
    const firstNames = new Map<string, string>();
    for (const { contactId, name } of names) {
      const fitted = fitName(name);
      if (fitted && !firstNames.has(contactId)) firstNames.set(contactId, fitted);
    }
    if (firstNames.size === 0) return;

    await this.database.transaction(async () => {
      const events: ContactChanged[] = [];
      const merged: Array<{ from: ContactCard; to: ContactCard }> = [];
      for (const card of await this.contacts.findMany(await this.unnamed([...firstNames.keys()]))) {
        const { card: named, changed } = changeCard(card, { name: firstNames.get(card.id)! });
        // Not updated: staff changed it at this moment, and the next message brings the name again.
        if (!(await this.contacts.update(named))) continue;
        events.push(new ContactChanged(card.id, changed, null));
        if (card.mergedInto !== null) merged.push({ from: card, to: named });
      }
      await this.events.append(events);
      for (const { from, to } of merged) {
        await this.tellSurvivor.of(from.id, 'name', { from: nameOf(from), to: nameOf(to) });
      }
    });
  }

  /** Nearly every contact has a name: only the others are worth loading. */
  private async unnamed(ids: string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM contact WHERE placeholder_name = ? AND id IN (${placeholders(ids)})`,
      [true, ...ids],
    );
    return rows.map((row) => row.id);
  }
}

const nameOf = ({ name, placeholderName }: ContactCard) => ({ name, placeholderName });
