import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { AuditTally } from '../../../platform/audit/audit-tally.js';
import { Database } from '../../../platform/database/database.js';
import { conflict } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { AccountChanged, AccountSendingChanged, AccountRateChanged } from '../contract.js';
import { patched, type SettingChange, settingChanges } from '../domain/settings.js';
import { Messengers } from '../messengers.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import { SettingsHistory } from '../settings/settings-history.js';
import type { SettingsPatch } from '../settings/settings.view.js';
import { tidyPatch } from '../settings/tidy-patch.js';
import { AccountStore, OLD_KEY_LIFE_MS } from './account-store.js';
import { sendingAllowed } from './sending-allowed.js';
import { requireEmployees } from './require-employees.js';
import { requireTemplates } from './require-templates.js';

/** Pause, resume, new key, assignees, templates, overrides, rate. What is absent stays. */
export class ChangeAccount extends Command<void> {
  constructor(
    readonly id: string,
    readonly patch: {
      enabled?: boolean;
      apiKey?: string;
      additionalAssigneeIds?: string[];
      taskTemplateId?: string | null;
      contactTemplateId?: string | null;
      overrides?: SettingsPatch;
      messagesPerSecond?: number | null;
    },
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(ChangeAccount)
export class ChangeAccountHandler implements ICommandHandler<ChangeAccount> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly history: SettingsHistory,
    private readonly accounts: AccountStore,
    private readonly messengers: Messengers,
    private readonly queries: QueryBus,
    private readonly tally: AuditTally,
  ) {}

  async execute({ id, patch, employeeId, expected }: ChangeAccount): Promise<void> {
    await requireEmployees(this.queries, patch.additionalAssigneeIds ?? [], 'additionalAssigneeIds');
    const overrides = patch.overrides && tidyPatch(patch.overrides, 'overrides.');
    const account = await this.accounts.linked(id);
    const isNewKey =
      patch.apiKey !== undefined && (account.api_key === '' || patch.apiKey !== this.accounts.apiKey(account));
    if (isNewKey) {
      const record = { action: 'account.key-changed', target: { kind: 'account', id } };
      await this.tally.refusals(record, () => this.changeKey(account, patch.apiKey!, employeeId, expected));
    }
    await this.database.transaction(async () => {
      const before = await this.accounts.lockLinked(id);
      // The new key has made a version of its own.
      if (!isNewKey) requireVersion('bot', before.version, expected);
      const changes: Partial<AccountEntity> = {};
      if (patch.enabled !== undefined) Object.assign(changes, switched(before, patch.enabled, employeeId));
      if (patch.additionalAssigneeIds) changes.additional_assignee_ids = patch.additionalAssigneeIds;
      if (patch.taskTemplateId !== undefined) changes.task_template_id = patch.taskTemplateId;
      if (patch.contactTemplateId !== undefined) changes.contact_template_id = patch.contactTemplateId;
      if (patch.messagesPerSecond !== undefined) changes.messages_per_second = patch.messagesPerSecond;
      await requireTemplates(this.queries, patch);
      if (overrides) changes.overrides = patched(before.overrides, overrides);
      if (Object.keys(changes).length === 0) return;
      await this.accounts.save(id, { ...changes, version: before.version + 1 });
      const overridden = settingChanges(before.overrides, changes.overrides ?? before.overrides);
      const presets = presetChanges(before, { ...before, ...changes });
      await this.history.add([...overridden, ...presets], employeeId, id);
      const sending = sendingAllowed({ ...before, ...changes });
      const { enabled, paused_by: _by, paused_at: _at, ...others } = changes;
      const fields = Object.keys(others).join(',');
      await this.events.append([
        ...(fields === '' ? [] : [new AccountChanged(id, fields, employeeId)]),
        ...(enabled === undefined ? [] : [new AccountChanged(id, enabled ? 'resumed' : 'paused', employeeId)]),
        new AccountSendingChanged(id, sending.allowed, sending.reason),
        ...(changes.messages_per_second === undefined ? [] : [new AccountRateChanged(id, changes.messages_per_second)]),
      ]);
    });
  }

  /**
   * Without downtime: the new key is checked first; then both are accepted, while the webhook is registered under the
   * new one, so that no callback on its way is refused.
   */
  private async changeKey(
    account: AccountEntity,
    apiKey: string,
    employeeId: string,
    expected: ExpectedVersions,
  ): Promise<void> {
    const gateway = this.messengers.of(account.kind);
    const profile = await gateway.profile(apiKey);
    if (profile.externalId !== account.external_id) {
      throw conflict(
        'other-bot',
        `This key belongs to another bot, "${profile.name}". Link that one as an account of its own.`,
      );
    }
    const old: Partial<AccountEntity> = {
      api_key: account.api_key,
      api_key_last4: account.api_key_last4,
      previous_api_key: account.previous_api_key,
      previous_api_key_until: account.previous_api_key_until,
    };
    await this.database.transaction(async () => {
      const { version } = await this.accounts.lockLinked(account.id);
      requireVersion('bot', version, expected);
      await this.accounts.save(account.id, {
        ...this.accounts.sealed(account.id, apiKey),
        previous_api_key: account.api_key || null,
        previous_api_key_until: Date.now() + OLD_KEY_LIFE_MS,
        version: version + 1,
      });
    });
    try {
      await gateway.registerWebhook(apiKey, this.accounts.webhookUrl(gateway, account.webhook_key));
    } catch (error) {
      await this.database.transaction(() => this.accounts.save(account.id, old));
      throw error;
    }
    await this.database.transaction(async () => {
      const now = {
        healthy: true,
        health_reason: '',
        checked_at: Date.now(),
        next_check_at: null,
        stops: 0,
        webhook_watch: null,
      };
      await this.accounts.save(account.id, { ...now, name: profile.name, uri: profile.uri });
      const sending = sendingAllowed({ ...account, ...now });
      await this.events.append([
        new AccountChanged(account.id, 'apiKey', employeeId),
        new AccountSendingChanged(account.id, sending.allowed, sending.reason),
      ]);
    });
  }
}

/** Whoever paused it first has paused it. */
function switched(before: AccountEntity, enabled: boolean, employeeId: string): Partial<AccountEntity> {
  if (enabled) return { enabled, paused_by: null, paused_at: null };
  return before.enabled ? { enabled, paused_by: employeeId, paused_at: Date.now() } : { enabled };
}

/** What an account has of its own is recorded like the settings. */
function presetChanges(before: AccountEntity, after: AccountEntity): SettingChange[] {
  const values = (account: AccountEntity) => [
    ['taskTemplateId', account.task_template_id] as const,
    ['contactTemplateId', account.contact_template_id] as const,
    ['additionalAssigneeIds', account.additional_assignee_ids] as const,
    ['messagesPerSecond', account.messages_per_second] as const,
  ];
  const now = values(after);
  return values(before)
    .map(([setting, from], index) => ({ setting, from, to: now[index]![1] }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
