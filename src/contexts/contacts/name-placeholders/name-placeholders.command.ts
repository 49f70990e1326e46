import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, NamePlaceholders } from '../contract.js';
import { changeCard, fitName } from '../domain/contact-card.js';
import { ContactRepository } from '../persistence/contact.repository.js';

@CommandHandler(NamePlaceholders)
export class NamePlaceholdersHandler implements ICommandHandler<NamePlaceholders> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
  ) {}

  async execute({ names }: NamePlaceholders): Promise<void> {
    // The first name of each counts, as if they came one by one.
    const nameOf = new Map<string, string>();
    for (const { contactId, name } of names) {
      const fitted = fitName(name);
      if (fitted && !nameOf.has(contactId)) nameOf.set(contactId, fitted);
    }
    if (nameOf.size === 0) return;

    await this.database.transaction(async () => {
      const events: ContactChanged[] = [];
      for (const card of await this.contacts.findMany(await this.unnamed([...nameOf.keys()]))) {
        const { card: named, changed } = changeCard(card, { name: nameOf.get(card.id)! });
        // Not updated: staff changed it at this moment, and the next message brings the name again.
        if (await this.contacts.update(named)) events.push(new ContactChanged(card.id, changed, null));
      }
      await this.events.append(events);
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
