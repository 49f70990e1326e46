import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AuditTally } from '../../../platform/audit/audit-tally.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict, DomainError, invalid } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { newId } from '../../../platform/ids.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import type { Repeatable } from '../../../platform/idempotency/repeatable.js';
import { AccountChanged, AccountSendingChanged } from '../contract.js';
import { AccountAvatars } from '../accounts/account-avatars.js';
import { AccountStore } from '../accounts/account-store.js';
import { requireEmployees } from '../accounts/require-employees.js';
import { AccountSlugs } from '../entry-links/account-slugs.js';
import { requireTemplates, type Templates } from '../accounts/require-templates.js';
import type { BotProfile, MessengerGateway } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';
import { AccountEntity } from '../persistence/account.entity.js';

/** Links a bot by its API key. @returns the account's id. */
export class LinkAccount extends Command<string> {
  constructor(
    readonly link: { kind: string; type: string; apiKey: string; additionalAssigneeIds: string[] } & Templates,
    readonly employeeId: string,
    /** Kept once the bot is linked. */
    readonly key: Repeatable = null,
  ) {
    super();
  }
}

/** An attempt to link that was cut off (the process died) blocks the bot no longer than this. */
const ABANDONED_MS = 60_000;

@CommandHandler(LinkAccount)
export class LinkAccountHandler implements ICommandHandler<LinkAccount> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
    private readonly queries: QueryBus,
    private readonly avatars: AccountAvatars,
    private readonly slugs: AccountSlugs,
    private readonly creations: IdempotentCreations,
    private readonly tally: AuditTally,
  ) {}

  execute(command: LinkAccount): Promise<string> {
    const record = { action: 'account.linked', target: { kind: 'account', id: null } };
    return this.tally.refusals(record, () => this.link(command));
  }

  private async link({ link, employeeId, key }: LinkAccount): Promise<string> {
    if (link.type === 'public') {
      const text = 'Public accounts are temporarily disabled. Link a bot instead (type "bot").';
      throw invalid('public-accounts-disabled', text, [{ path: 'type', message: text }]);
    }
    const gateway = this.messengers.of(link.kind);
    await requireEmployees(this.queries, link.additionalAssigneeIds, 'additionalAssigneeIds');
    // Here for an early answer, before the messenger is asked; there so that it is still true.
    await this.database.transaction(() => requireTemplates(this.queries, link));
    const profile = await gateway.profile(link.apiKey);
    const { id, webhookKey } = await this.reserve(link, profile, employeeId);
    const url = this.accounts.webhookUrl(gateway, webhookKey);
    try {
      // The messenger calls the webhook before it answers: the account has to be there, and no transaction open.
      await gateway.registerWebhook(link.apiKey, url);
    } catch (error) {
      await this.undo(id, profile);
      if (error instanceof DomainError && error.kind === 'unavailable') await takeBack(gateway, link.apiKey, url);
      throw error;
    }
    await this.finish(id, profile, employeeId, key);
    return id;
  }

  /** Takes the bot, so that nobody else can link it meanwhile. A bot that was unlinked gets its old account again. */
  private async reserve(link: LinkAccount['link'], profile: BotProfile, employeeId: string) {
    const taken = conflict(
      'already-linked',
      `The bot "${profile.name}" is linked already. Unlink it first, or change its key.`,
    );
    try {
      return await this.database.transaction(async () => {
        const accounts = this.database.repository(AccountEntity);
        const bot = { kind: link.kind, external_id: profile.externalId };
        await this.database.query(`SELECT id FROM account WHERE kind = ? AND external_id = ? ${dialect.forUpdate}`, [
          bot.kind,
          bot.external_id,
        ]);
        await requireTemplates(this.queries, link);
        const known = await accounts.findOneBy(bot);
        if (known?.state === 'linked') throw taken;
        if (known?.state === 'linking' && Math.abs(Date.now() - known.checked_at) < ABANDONED_MS) {
          const text = `The bot "${profile.name}" is being linked just now. Look in a minute whether it is.`;
          throw conflict('already-linked', text);
        }
        const id = known?.id ?? newId();
        const webhookKey = this.accounts.newWebhookKey();
        const row = {
          ...bot,
          ...this.accounts.sealed(id, link.apiKey),
          type: link.type,
          state: 'linking' as const,
          name: profile.name,
          uri: profile.uri,
          avatar_url: profile.avatarUrl,
          webhook_key: webhookKey,
          enabled: true,
          paused_by: null,
          paused_at: null,
          healthy: true,
          health_reason: '',
          checked_at: Date.now(),
          next_check_at: null,
          webhook_watch: null,
          last_event_at: null,
          stops: 0,
          task_template_id: link.taskTemplateId ?? null,
          contact_template_id: link.contactTemplateId ?? null,
          additional_assignee_ids: link.additionalAssigneeIds,
          linked_by: employeeId,
          version: (known?.version ?? 0) + 1,
        };
        if (known) await accounts.update({ id }, row);
        else await accounts.insert({ id, ...row, overrides: {}, created_at: Date.now() });
        this.accounts.changed();
        return { id, webhookKey };
      });
    } catch (error) {
      throw dialect.isUniqueViolation(error) ? taken : error;
    }
  }

  /** Nothing half-linked stays behind; an account that already has callbacks is only unlinked again. */
  private async undo(id: string, profile: BotProfile): Promise<void> {
    await this.database.transaction(async () => {
      const gone = await this.database.execute(
        `DELETE FROM account WHERE id = ? AND state = 'linking'
         AND NOT EXISTS (SELECT 1 FROM inbox WHERE account_id = ?) AND NOT EXISTS (SELECT 1 FROM chat WHERE account_id = ?)`,
        [id, id, id],
      );
      if (gone === 0) await this.accounts.save(id, { state: 'unlinked', api_key: '', name: profile.name });
      this.accounts.changed();
    });
  }

  private async finish(id: string, profile: BotProfile, employeeId: string, key: Repeatable): Promise<void> {
    await this.database.transaction(async () => {
      await this.creations.keep(key, id);
      await this.accounts.save(id, { state: 'linked', checked_at: Date.now() });
      await this.avatars.want(id, profile.avatarUrl);
      await this.slugs.assign(id, profile.uri, profile.name);
      await this.events.append([new AccountChanged(id, 'linked', employeeId), new AccountSendingChanged(id, true, '')]);
    });
  }
}

/**
 * Without a clear answer the messenger may have taken the address, and would call it for ever. Only ours is taken back:
 * another system's may still stand there. Best effort: the messenger may be away.
 */
async function takeBack(gateway: MessengerGateway, apiKey: string, url: string): Promise<void> {
  try {
    const { webhookUrl } = await gateway.profile(apiKey);
    if (webhookUrl === url) await gateway.removeWebhook(apiKey);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
