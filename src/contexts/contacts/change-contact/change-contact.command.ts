import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, invalid, notFound } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { FindEmployees } from '../../staff/contract.js';
import { ContactChanged } from '../contract.js';
import { type CardChanges, changeCard } from '../domain/contact-card.js';
import { refuseMerged } from '../domain/merged.js';
import { ContactRepository } from '../persistence/contact.repository.js';

/** Once more, on what the other has left: most changes do not touch each other. */
const ATTEMPTS = 2;

/** @throws DomainError `contact-not-found`, `contact-merged`, `validation`, `contact-changed` */
export class ChangeContact extends Command<void> {
  constructor(
    readonly id: string,
    readonly changes: CardChanges,
    readonly byEmployeeId: string,
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

  async execute(command: ChangeContact): Promise<void> {
    await this.database.transaction(async () => {
      await this.refuseUnknownEmployees(command.changes.responsibleIds ?? []);
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        if (await this.change(command)) return;
      }
      throw conflict(
        'contact-changed',
        'Somebody else is changing this contact at the same moment. Nothing was changed; look at it again and repeat your change.',
      );
    });
  }

  private async change({ id, changes, byEmployeeId }: ChangeContact): Promise<boolean> {
    const before = await this.contacts.find(id);
    if (!before) throw notFound('contact', id);
    refuseMerged(before);
    const { card, changed } = changeCard(before, changes);
    const visibly = Object.keys(changed).length > 0;
    if (!visibly && card.placeholderName === before.placeholderName) return true;
    if (!(await this.contacts.update(card))) return false;
    if (visibly) await this.events.append([new ContactChanged(id, changed, byEmployeeId)]);
    return true;
  }

  private async refuseUnknownEmployees(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const known = new Set((await this.queries.execute(new FindEmployees(ids))).map((employee) => employee.id));
    const unknown = ids
      .filter((id) => !known.has(id))
      .map((id) => ({ path: 'responsibleIds', message: `There is no employee with the id "${id}".` }));
    if (unknown.length > 0) throw invalid('validation', unknown.map(({ message }) => message).join(' '), unknown);
  }
}
