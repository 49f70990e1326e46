import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { AccountAvatars } from '../accounts/account-avatars.js';
import { AccountStore } from '../accounts/account-store.js';
import { gateOf } from '../accounts/gate.js';
import { AccountGateChanged } from '../contract.js';
import type { BotProfile } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { nextCheckDelay } from './next-check.js';

/**
 * Looks whether the key is valid and the webhook ours; repairs the webhook; opens or closes the account's gate; takes over
 * the bot's new name or picture.
 */
export class CheckAccount extends Command<void> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(CheckAccount)
export class CheckAccountHandler implements ICommandHandler<CheckAccount> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
    private readonly avatars: AccountAvatars,
  ) {}

  async execute({ id }: CheckAccount): Promise<void> {
    const account = await this.accounts.linked(id);
    const { problem, profile } = await this.look(account);
    await this.database.transaction(async () => {
      const before = await this.accounts.lockLinked(id);
      const delay = nextCheckDelay(before.stops);
      const found = problem
        ? { healthy: false, health_reason: problem, stops: before.stops + 1, next_check_at: Date.now() + delay }
        : { healthy: true, health_reason: '', next_check_at: null };
      await this.accounts.save(id, { ...found, ...looks(profile), checked_at: Date.now() });
      if (profile && profile.avatarUrl !== before.avatar_url) await this.avatars.want(id, profile.avatarUrl);
      const gate = gateOf({ ...before, ...found });
      const was = gateOf(before);
      if (gate.open !== was.open || gate.reason !== was.reason) {
        await this.events.append([new AccountGateChanged(id, gate.open, gate.reason)]);
      }
    });
  }

  /**
   * What is wrong, as a sentence, null when all is well; and what the bot looks like by now.
   * @throws DomainError `messenger-unreachable`: says nothing about the account, so nothing of it changes
   */
  private async look(account: AccountEntity): Promise<{ problem: string | null; profile: BotProfile | null }> {
    const gateway = this.messengers.of(account.kind);
    const apiKey = this.accounts.apiKey(account);
    const ours = this.accounts.webhookUrl(gateway, account.webhook_key);
    let profile: BotProfile | null = null;
    try {
      profile = await gateway.profile(apiKey);
      if (profile.webhookUrl !== ours) await gateway.registerWebhook(apiKey, ours);
      return { problem: null, profile };
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return { problem: error.message, profile };
      throw error;
    }
  }
}

const looks = (profile: BotProfile | null) =>
  profile ? { name: profile.name, uri: profile.uri, avatar_url: profile.avatarUrl } : {};
