import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { withFreeExternalId } from '../../../platform/http/external-id.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged } from '../contract.js';
import { type CardChanges, changeCard } from '../domain/contact-card.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { refuseUnknownEmployees } from './refuse-unknown-employees.js';

/** Once more, on what the other has left: most changes do not touch each other. */
const ATTEMPTS = 2;

/**
 * @throws DomainError `contact-not-found`, `contact-merged`, `validation`, `contact-changed`, `version-mismatch`,
 * `external-id-taken`
 */
export class ChangeContact extends Command<void> {
  constructor(
    readonly id: string,
    readonly changes: CardChanges,
    readonly byEmployeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly events: EventLog,
    private readonly queries: QueryBus,
  ) {}

  execute(command: ChangeContact): Promise<void> {
    return withFreeExternalId('contact', command.changes.externalId, () => this.changeOrRefuse(command));
  }

  private async changeOrRefuse(command: ChangeContact): Promise<void> {
    await this.database.transaction(async () => {
      await refuseUnknownEmployees(this.queries, command.changes.responsibleIds ?? []);
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        if (await this.change(command)) return;
      }
      throw conflict(
        'contact-changed',
        'Somebody else is changing this contact at the same moment. Nothing was changed; look at it again and repeat your change.',
      );
    });
  }

  private async change({ id, changes, byEmployeeId, expected }: ChangeContact): Promise<boolean> {
    const before = await this.contacts.find(id);
    if (!before) throw notFound('contact', id);
    refuseMerged(before);
    requireVersion('contact', before.version, expected);
    const { card, changed } = changeCard(before, changes);
    const visibly = Object.keys(changed).length > 0;
    if (!visibly && card.placeholderName === before.placeholderName) return true;
    if (!(await this.contacts.update(card))) return false;
    if (visibly) await this.events.append([new ContactChanged(id, changed, byEmployeeId)]);
    return true;
  }
}
