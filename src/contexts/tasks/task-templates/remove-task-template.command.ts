import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { FindAccountsUsing } from '../../messengers/contract.js';
import { TaskTemplateRemoved } from '../contract.js';
import { TaskTemplateStore } from './task-template-store.js';

/** @throws DomainError `task-template-not-found`, `template-in-use`, `version-mismatch` */
export class RemoveTaskTemplate extends Command<void> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(RemoveTaskTemplate)
export class RemoveTaskTemplateHandler implements ICommandHandler<RemoveTaskTemplate> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly templates: TaskTemplateStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, employeeId, expected }: RemoveTaskTemplate): Promise<void> {
    await this.database.transaction(async () => {
      // An account that is just getting it keeps it (FindTaskTemplates) until that is committed, and is found then.
      const { name, version } = await this.templates.lock(id);
      requireVersion('template', version, expected);
      const accounts = await this.queries.execute(new FindAccountsUsing({ taskTemplateId: id }));
      if (accounts.length > 0) {
        const who = accounts.map((account) => `"${account.name}"`).join(', ');
        throw conflict('template-in-use', `"${name}" is the task template of ${who}. Give them another one, or none.`);
      }
      await this.templates.remove(id);
      await this.events.append([new TaskTemplateRemoved(id, name, employeeId)]);
    });
  }
}
