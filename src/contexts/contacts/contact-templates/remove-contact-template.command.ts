import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { FindAccountsUsing } from '../../messengers/contract.js';
import { ContactTemplateRemoved } from '../contract.js';
import { ContactTemplateStore } from './contact-template-store.js';

/** @throws DomainError `contact-template-not-found`, `template-in-use`, `version-mismatch` */
export class RemoveContactTemplate extends Command<void> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(RemoveContactTemplate)
export class RemoveContactTemplateHandler implements ICommandHandler<RemoveContactTemplate> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly templates: ContactTemplateStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, employeeId, expected }: RemoveContactTemplate): Promise<void> {
    await this.database.transaction(async () => {
      // An account that is just getting it keeps it (FindContactTemplates) until that is committed, and is found then.
      const { name, version } = await this.templates.lock(id);
      requireVersion('template', version, expected);
      const accounts = await this.queries.execute(new FindAccountsUsing({ contactTemplateId: id }));
      if (accounts.length > 0) {
        const who = accounts.map((account) => `"${account.name}"`).join(', ');
        const text = `"${name}" is the contact template of ${who}. Give them another one, or none.`;
        throw conflict('template-in-use', text);
      }
      await this.templates.remove(id);
      await this.events.append([new ContactTemplateRemoved(id, name, employeeId)]);
    });
  }
}
