import { ApiProperty } from '@nestjs/swagger';
import type { MessengerGateway } from '../messenger-gateway.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import type { AccountVitals } from '../account-health/vitals.js';
import { NEW_WATCH } from '../domain/webhook-watch.js';
import type { SettingsOverrides } from '../domain/settings.js';
import { SettingsPatch } from '../settings/settings.view.js';

export class AccountWebhook {
  @ApiProperty({ description: 'When it was looked at last, the messenger sent its callbacks here.' })
  ours: boolean;

  @ApiProperty({ required: false, description: 'Another installation that took it over in the last day.' })
  foreignUrl?: string;
}

/** Answers whose sending came to an end in the last minutes. */
export class FailureRate {
  @ApiProperty({ description: 'Accepted by the messenger.' })
  sent: number;

  @ApiProperty()
  failed: number;

  @ApiProperty({ description: 'No clear answer came: sent, or not.' })
  unknown: number;

  @ApiProperty({ example: 60 })
  windowMinutes: number;
}

export class AccountHealth {
  @ApiProperty({ enum: ['ok', 'unhealthy'] })
  state: 'ok' | 'unhealthy';

  @ApiProperty({ required: false, description: 'What is wrong and what to do; absent when all is well.' })
  reason?: string;

  @ApiProperty({ format: 'date-time', description: 'When it was looked at last.' })
  checkedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a callback came last.' })
  lastEventAt: string | null;

  @ApiProperty({ type: AccountWebhook })
  webhook: AccountWebhook;

  @ApiProperty({ type: FailureRate })
  failureRate: FailureRate;
}

/** A linked bot. Its key is never shown again, only the last four characters. */
export class Account {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'viber' })
  kind: string;

  @ApiProperty({ example: 'bot' })
  type: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  uri: string;

  @ApiProperty({ type: String, nullable: true })
  avatarFileId: string | null;

  @ApiProperty()
  apiKeyLast4: string;

  @ApiProperty({ description: 'false: paused. Messages still become tasks; answers wait until it is resumed.' })
  enabled: boolean;

  @ApiProperty({ type: AccountHealth })
  health: AccountHealth;

  @ApiProperty({ type: SettingsPatch, description: 'Settings that differ here from the integration-wide ones.' })
  overrides: SettingsOverrides;

  @ApiProperty({ type: String, nullable: true })
  taskTemplateId: string | null;

  @ApiProperty({ type: String, nullable: true })
  contactTemplateId: string | null;

  @ApiProperty({ type: [String] })
  additionalAssigneeIds: string[];

  @ApiProperty({ description: 'Opens the chat on a phone with Viber.' })
  deepLink: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export function accountView(account: AccountEntity, gateway: MessengerGateway, vitals: AccountVitals): Account {
  const { ours, foreign } = account.webhook_watch ?? NEW_WATCH;
  return {
    id: account.id,
    kind: account.kind,
    type: account.type,
    name: account.name,
    uri: account.uri,
    avatarFileId: account.avatar_file_id,
    apiKeyLast4: account.api_key_last4,
    enabled: Boolean(account.enabled),
    health: {
      state: account.healthy ? 'ok' : 'unhealthy',
      ...(account.healthy ? {} : { reason: account.health_reason }),
      checkedAt: new Date(account.checked_at).toISOString(),
      lastEventAt: vitals.lastEventAt === null ? null : new Date(vitals.lastEventAt).toISOString(),
      webhook: { ours, ...(foreign === null ? {} : { foreignUrl: foreign }) },
      failureRate: vitals.failureRate,
    },
    overrides: account.overrides,
    taskTemplateId: null,
    contactTemplateId: null,
    additionalAssigneeIds: account.additional_assignee_ids,
    deepLink: gateway.deepLink(account.uri),
    createdAt: new Date(account.created_at).toISOString(),
  };
}
