import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { AccountAvatars } from '../accounts/account-avatars.js';
import { AccountStore } from '../accounts/account-store.js';
import { sendingAllowed } from '../accounts/sending-allowed.js';
import { AccountSendingChanged, WebhookTaken } from '../contract.js';
import { contestedReason, judgeWebhook, type WebhookWatch } from '../domain/webhook-watch.js';
import type { BotProfile } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { nextCheckDelay, usualCheckDelay } from './next-check.js';

/**
 * Looks whether the key is valid and the webhook ours; repairs the webhook, unless another installation fights for it; allows
 * or stops sending; takes over the bot's new name or picture.
 */
export class CheckAccount extends Command<void> {
  constructor(
    readonly id: string,
    /** Register the webhook even where another installation takes it again and again. */
    readonly takeBack = false,
  ) {
    super();
  }
}

interface Found {
  /** What is wrong and what to do, as a sentence; null when all is well. */
  problem: string | null;
  /** What the bot looks like by now; null when that was not told. */
  profile: BotProfile | null;
  watch: WebhookWatch | null;
  /** Another installation's address, when it was found to have taken the webhook. */
  takenBy: string | null;
}

@CommandHandler(CheckAccount)
export class CheckAccountHandler implements ICommandHandler<CheckAccount> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
    private readonly avatars: AccountAvatars,
    private readonly config: Config,
  ) {}

  async execute({ id, takeBack }: CheckAccount): Promise<void> {
    const account = await this.accounts.linked(id);
    const { problem, profile, watch, takenBy } = await this.look(account, takeBack);
    await this.database.transaction(async () => {
      const before = await this.accounts.lockLinked(id);
      const now = await this.database.now();
      const found = problem ? stopped(before, problem, now) : this.well(now);
      const looked = { webhook_watch: watch, checked_at: Date.now() };
      await this.accounts.save(id, { ...found, ...looks(profile), ...looked });
      if (profile && profile.avatarUrl !== before.avatar_url) await this.avatars.want(id, profile.avatarUrl);
      const sending = sendingAllowed({ ...before, ...found });
      const was = sendingAllowed(before);
      if (sending.allowed !== was.allowed || sending.reason !== was.reason) {
        await this.events.append([new AccountSendingChanged(id, sending.allowed, sending.reason)]);
      }
      if (takenBy !== null) await this.events.append([new WebhookTaken(id, takenBy, watch?.ours === true)]);
    });
  }

  /** @throws DomainError `messenger-unreachable`: says nothing about the account, so nothing of it changes */
  private async look(account: AccountEntity, takeBack: boolean): Promise<Found> {
    const gateway = this.messengers.of(account.kind);
    const ours = this.accounts.webhookUrl(gateway, account.webhook_key);
    const found: Found = { problem: null, profile: null, watch: account.webhook_watch, takenBy: null };
    try {
      const apiKey = this.accounts.apiKey(account);
      const profile = await gateway.profile(apiKey);
      found.profile = profile;
      const seen = { found: profile.webhookUrl, ours, at: Date.now(), takeBack };
      const { verdict, watch, takenBy } = judgeWebhook(account.webhook_watch, seen);
      if (verdict === 'contested') return { problem: contestedReason(watch), profile, watch, takenBy };
      found.watch = { ...watch, ours: false, registered: account.webhook_watch?.registered ?? null };
      if (verdict === 'register') await gateway.registerWebhook(apiKey, ours);
      return { problem: null, profile, watch, takenBy };
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return { ...found, problem: error.message };
      throw error;
    }
  }

  private well(now: number) {
    const next = now + usualCheckDelay(this.config.ACCOUNT_CHECK_SECONDS * 1000, Math.random());
    return { healthy: true, health_reason: '', next_check_at: next };
  }
}

const stopped = ({ stops }: AccountEntity, problem: string, now: number) => ({
  healthy: false,
  health_reason: problem,
  stops: stops + 1,
  next_check_at: now + nextCheckDelay(stops),
});

const looks = (profile: BotProfile | null) =>
  profile ? { name: profile.name, uri: profile.uri, avatar_url: profile.avatarUrl } : {};
