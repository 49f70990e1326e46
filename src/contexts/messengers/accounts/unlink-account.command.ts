import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { sentences } from '../../../platform/text/sentences.js';
import { AccountChanged, AccountSendingChanged } from '../contract.js';
import { Messengers } from '../messengers.js';
import { AccountStore } from './account-store.js';

const say = sentences({ 'bot-unlinked-waits': 'The bot is unlinked. Link it again to send what waits.' });

/** Removes the webhook and forgets the key. Contacts, chats and tasks stay; linking the bot again continues them. */
export class UnlinkAccount extends Command<void> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
    /** Unlink even when the messenger does not answer. */
    readonly force: boolean,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(UnlinkAccount)
export class UnlinkAccountHandler implements ICommandHandler<UnlinkAccount> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
  ) {}

  async execute({ id, employeeId, force, expected }: UnlinkAccount): Promise<void> {
    const account = await this.accounts.linked(id);
    // Not under a lock: no transaction waits for a messenger. What is changed meanwhile is unlinked as well.
    requireVersion('bot', account.version, expected);
    try {
      await this.messengers.of(account.kind).removeWebhook(this.accounts.apiKey(account));
    } catch (error) {
      // A key that is refused cannot remove anything, and serves nobody else: unlinking goes on.
      const refused = error instanceof DomainError && error.kind !== 'unavailable';
      if (!refused && !force) throw error;
    }
    await this.database.transaction(async () => {
      await this.accounts.lockLinked(id);
      await this.accounts.save(id, {
        state: 'unlinked',
        api_key: '',
        previous_api_key: null,
        enabled: false,
        version: account.version + 1,
      });
      await this.events.append([
        new AccountChanged(id, 'unlinked', employeeId),
        new AccountSendingChanged(id, false, say('bot-unlinked-waits')),
      ]);
    });
  }
}
