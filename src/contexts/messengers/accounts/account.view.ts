import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { ApiSentences, type Sentence, withCodes } from '../../../platform/text/sentence.view.js';
import { codesOf, sentences } from '../../../platform/text/sentences.js';
import { FindContactTemplates } from '../../contacts/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { type NewTaskPlan, PlanNewTasks } from '../../tasks/contract.js';
import { DEFAULT_MESSAGES_PER_SECOND } from '../contract.js';
import type { MessengerGateway } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';
import type { AccountEntity } from '../persistence/account.entity.js';

import { type AccountVitals, Vitals } from '../account-health/vitals.js';
import { NEW_WATCH } from '../domain/webhook-watch.js';
import {
  type EffectiveSettings,
  effectiveSettings,
  type Settings,
  type SettingsOverrides,
} from '../domain/settings.js';
import { GetSettings } from '../settings/settings.query.js';
import { SettingsPatch } from '../settings/settings.view.js';

export class AccountWebhook {
  @ApiProperty({ description: 'When it was looked at last, the messenger sent its callbacks here.' })
  ours: boolean;

  @ApiProperty({
    required: false,
    description: 'Another installation that took it over in the last day.',
    format: 'uri',
  })
  foreignUrl?: string;
}

/** Answers whose sending came to an end in the last minutes. */
export class FailureRate {
  @ApiProperty({ description: 'Accepted by the messenger.' })
  sent: number;

  @ApiProperty({ description: 'Refused by the messenger, or given up.' })
  failed: number;

  @ApiProperty({ description: 'No clear answer came: sent, or not.' })
  unknown: number;

  @ApiProperty({ example: 60, description: 'How many minutes back it counts.' })
  windowMinutes: number;
}

export class AccountHealth {
  @ApiProperty({ enum: ['ok', 'unhealthy'], description: 'unhealthy: it cannot send or receive just now.' })
  state: 'ok' | 'unhealthy';

  @ApiProperty({ required: false, description: 'What is wrong and what to do; absent when all is well.' })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ format: 'date-time', description: 'When it was looked at last.' })
  checkedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a callback came last.' })
  lastEventAt: string | null;

  @ApiProperty({ type: AccountWebhook })
  webhook: AccountWebhook;

  @ApiProperty({ type: FailureRate })
  failureRate: FailureRate;
}

export class AccountEmployee {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class AccountPause {
  @ApiProperty({ type: AccountEmployee, nullable: true, description: 'Null for a former employee.' })
  by: AccountEmployee | null;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** Who gets the next task that a message opens. */
export class AccountAssignees {
  @ApiProperty({ type: [AccountEmployee] })
  employees: AccountEmployee[];

  @ApiProperty({
    enum: ['template', 'account', 'linkedBy'],
    description:
      "template: its assignees, and the account's additional ones; account: the latter alone; linkedBy: nobody is named, so it is who linked the bot.",
  })
  from: NewTaskPlan['assignees']['from'];
}

/** A linked bot. Its key is never shown again, only the last four characters. */
export class Account {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'viber', description: 'The messenger.' })
  kind: string;

  @ApiProperty({ example: 'bot' })
  type: string;

  @ApiProperty({ description: 'As the messenger shows it.' })
  name: string;

  @ApiProperty({ description: 'Its name in addresses of the messenger.' })
  uri: string;

  @ApiProperty({ type: String, nullable: true, description: 'Its picture, for `GET /api/files/{id}`.' })
  avatarFileId: string | null;

  @ApiProperty({ description: 'The end of its key, to tell keys apart.' })
  apiKeyLast4: string;

  @ApiProperty({ description: 'false: paused. Messages still become tasks; answers wait until it is resumed.' })
  enabled: boolean;

  @ApiProperty({ type: AccountPause, nullable: true, description: 'Who paused it, and when; null while it is on.' })
  paused: AccountPause | null;

  @ApiProperty({ description: 'Answers that have not left yet.' })
  waitingAnswers: number;

  @ApiProperty({ description: 'Customers who have written to it.' })
  chats: number;

  @ApiProperty({ type: AccountHealth, description: 'Whether it works, and what to do if not.' })
  health: AccountHealth;

  @ApiProperty({ type: SettingsPatch, description: 'Settings that differ here from the integration-wide ones.' })
  overrides: SettingsOverrides;

  @ApiProperty({
    type: Object,
    description: 'Every setting as it holds here: `{value, from}`, from `account` (an override) or `integration`.',
    example: { historyInNewTask: { value: 10, from: 'integration' } },
  })
  settings: EffectiveSettings;

  @ApiProperty({ type: String, nullable: true, description: 'The template of the tasks its messages open.' })
  taskTemplateId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The template of new contacts.' })
  contactTemplateId: string | null;

  @ApiProperty({ type: [String], description: 'Employees who get the tasks of this bot.' })
  additionalAssigneeIds: string[];

  @ApiProperty({
    example: DEFAULT_MESSAGES_PER_SECOND,
    description: 'At most so many messages are sent in a second, by all instances together; the others wait.',
  })
  messagesPerSecond: number;

  @ApiProperty({ type: AccountAssignees, description: 'Who gets the next task that a message opens.' })
  assignees: AccountAssignees;

  @ApiProperty({ type: [String], description: 'What of this does not hold now, and what happens instead: sentences.' })
  warnings: string[];

  @ApiSentences('warnings')
  warningCodes: Sentence[];

  @ApiProperty({ description: 'Opens the chat on a phone with Viber.', format: 'uri' })
  deepLink: string;

  @ApiProperty({ minimum: 1, description: 'Rises with each change that staff make; also its `ETag`.' })
  version: number;

  @ApiProperty({ format: 'date-time', description: 'When it was linked.' })
  createdAt: string;
}

/** Accounts with what other contexts know of their templates and people: a few queries, however many accounts. */
@Injectable()
export class AccountViews {
  constructor(
    private readonly queries: QueryBus,
    private readonly messengers: Messengers,
    private readonly vitals: Vitals,
  ) {}

  /** In the caller's `read` or `transaction`. */
  async of(accounts: readonly AccountEntity[]): Promise<Account[]> {
    if (accounts.length === 0) return [];
    const common = await this.queries.execute(new GetSettings());
    const vitals = await this.vitals.of(accounts);
    const sources = accounts.map((account) => ({
      templateId: account.task_template_id,
      assigneeIds: account.additional_assignee_ids,
      linkedBy: account.linked_by,
    }));
    const plans = await this.queries.execute(new PlanNewTasks(sources));
    const wanted = accounts.flatMap((account) => account.contact_template_id ?? []);
    const found = wanted.length > 0 ? await this.queries.execute(new FindContactTemplates(wanted)) : [];
    const pausedBy = accounts.flatMap((account) => account.paused_by ?? []);
    const employees = pausedBy.length > 0 ? await this.queries.execute(new FindEmployees(pausedBy)) : [];
    const templates = new Map(found.map((template) => [template.id, template]));
    return accounts.map((account, index) => {
      const { assignees, warnings } = plans[index]!;
      const contactTemplate = account.contact_template_id ? templates.get(account.contact_template_id) : null;
      return {
        ...accountView(account, this.messengers.of(account.kind), common, vitals.get(account.id)!),
        paused: pauseOf(account, employees),
        assignees,
        ...withCodes([
          ...warnings,
          ...(contactTemplate === undefined ? [say('contact-template-gone')] : (contactTemplate?.warnings ?? [])),
        ]),
      };
    });
  }
}

function pauseOf({ enabled, paused_by, paused_at }: AccountEntity, employees: AccountEmployee[]): AccountPause | null {
  if (enabled || paused_at === null) return null;
  const by = employees.find(({ id }) => id === paused_by);
  return { by: by ? { id: by.id, name: by.name } : null, at: new Date(paused_at).toISOString() };
}

const say = sentences({
  'contact-template-gone':
    'The contact template is gone: new contacts get no group, responsible employees and tags. Choose another, or none.',
});

function accountView(
  account: AccountEntity,
  gateway: MessengerGateway,
  common: Settings,
  vitals: AccountVitals,
): Omit<Account, 'paused' | 'assignees' | 'warnings' | 'warningCodes'> {
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
      ...(account.healthy ? {} : { reason: account.health_reason, reasonCodes: codesOf(account.health_reason) }),
      checkedAt: new Date(account.checked_at).toISOString(),
      lastEventAt: vitals.lastEventAt === null ? null : new Date(vitals.lastEventAt).toISOString(),
      webhook: { ours, ...(foreign === null ? {} : { foreignUrl: foreign }) },
      failureRate: vitals.failureRate,
    },
    waitingAnswers: vitals.waitingAnswers,
    chats: vitals.chats,
    overrides: account.overrides,
    settings: effectiveSettings(common, account.overrides),
    taskTemplateId: account.task_template_id,
    contactTemplateId: account.contact_template_id,
    additionalAssigneeIds: account.additional_assignee_ids,
    messagesPerSecond: account.messages_per_second ?? DEFAULT_MESSAGES_PER_SECOND,
    deepLink: gateway.deepLink(account.uri),
    version: account.version,
    createdAt: new Date(account.created_at).toISOString(),
  };
}
