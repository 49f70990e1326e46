import { ApiProperty } from '@nestjs/swagger';
import type { MessengerGateway } from '../messenger-gateway.js';
import type { AccountEntity } from '../persistence/account.entity.js';
import {
  type EffectiveSettings,
  effectiveSettings,
  type Settings,
  type SettingsOverrides,
} from '../domain/settings.js';
import { SettingsPatch } from '../settings/settings.view.js';

export class AccountHealth {
  @ApiProperty({ enum: ['ok', 'unhealthy'] })
  state: 'ok' | 'unhealthy';

  @ApiProperty({ required: false, description: 'What is wrong and what to do; absent when all is well.' })
  reason?: string;

  @ApiProperty({ format: 'date-time' })
  checkedAt: string;
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

  @ApiProperty({
    type: Object,
    description: 'Every setting as it holds here: `{value, from}`, from `account` (an override) or `integration`.',
    example: { historyInNewTask: { value: 10, from: 'integration' } },
  })
  settings: EffectiveSettings;

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

export function accountView(account: AccountEntity, gateway: MessengerGateway, common: Settings): Account {
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
    },
    overrides: account.overrides,
    settings: effectiveSettings(common, account.overrides),
    taskTemplateId: null,
    contactTemplateId: null,
    additionalAssigneeIds: account.additional_assignee_ids,
    deepLink: gateway.deepLink(account.uri),
    createdAt: new Date(account.created_at).toISOString(),
  };
}
