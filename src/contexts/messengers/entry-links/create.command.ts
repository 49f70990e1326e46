import { randomBytes } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { invalid, invalidField } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindTasks } from '../../tasks/contract.js';
import { AccountStore } from '../accounts/account-store.js';

/** Where a link leads: exactly one of them. */
export interface EntryTarget {
  contactId?: string | undefined;
  taskId?: string | undefined;
  campaign?: string | undefined;
}

/** Makes a one-time link into an account's chat. @returns its id. */
export class CreateEntryLink extends Command<string> {
  constructor(
    readonly accountId: string,
    readonly target: EntryTarget,
    readonly expiresInDays: number,
    readonly employeeId: string,
  ) {
    super();
  }
}

const DAY_MS = 24 * 3_600_000;
/** Of the code: 24 characters in an address, and nobody guesses one. */
const CODE_BYTES = 18;

@CommandHandler(CreateEntryLink)
export class CreateEntryLinkHandler implements ICommandHandler<CreateEntryLink> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly accounts: AccountStore,
  ) {}

  async execute({ accountId, target, expiresInDays, employeeId }: CreateEntryLink): Promise<string> {
    await this.accounts.linked(accountId);
    await this.check(target);
    const id = newId();
    const now = Date.now();
    await this.database.insert('entry_link', [
      {
        id,
        account_id: accountId,
        code: randomBytes(CODE_BYTES).toString('base64url'),
        contact_id: target.contactId ?? null,
        task_id: target.taskId ?? null,
        campaign: target.campaign ?? null,
        created_by: employeeId,
        created_at: now,
        expires_at: now + expiresInDays * DAY_MS,
      },
    ]);
    return id;
  }

  private async check({ contactId, taskId, campaign }: EntryTarget): Promise<void> {
    if ([contactId, taskId, campaign].filter((target) => target !== undefined).length !== 1) {
      throw invalid('validation', 'Name exactly one of contactId, taskId and campaign: a link leads to one place.');
    }
    if (contactId && (await this.queries.execute(new FindContacts([contactId]))).length === 0) {
      throw invalidField('contactId', `there is no contact with the id "${contactId}"`);
    }
    if (taskId && (await this.queries.execute(new FindTasks([taskId]))).length === 0) {
      throw invalidField('taskId', `there is no task with the id "${taskId}"`);
    }
  }
}
