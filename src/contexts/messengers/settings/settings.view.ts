import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Nested } from '../../../platform/http/fields.js';
import { CONTACT_TASK_ROLES, HISTORY_CHOICES, type Settings } from '../domain/settings.js';
import { WelcomeFields } from './welcome.fields.js';
import { LocalisedTextView } from '../../../platform/http/localised-text.js';

/** Whatever a setting may be. */
const ANY_VALUE = { anyOf: ['boolean', 'integer', 'string', 'object', 'null'].map((type) => ({ type })) };

const yesNo = { message: 'must be true or false' };

/** Any of the settings; in an account's overrides null takes the override away. */
export class SettingsPatch {
  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: true,
    description: 'A message to a task that is not active opens a new one.',
  })
  @IsOptional()
  @IsBoolean(yesNo)
  createTaskWhenNoneActive?: boolean | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    enum: HISTORY_CHOICES,
    default: 10,
    description: 'How many earlier messages a new task quotes.',
  })
  @IsOptional()
  @IsIn(HISTORY_CHOICES, { message: `must be one of ${HISTORY_CHOICES.join(', ')}` })
  historyInNewTask?: number | null;

  @ApiPropertyOptional({
    type: Boolean,
    nullable: true,
    default: false,
    description: "Answers carry the employee's name instead of the bot's.",
  })
  @IsOptional()
  @IsBoolean(yesNo)
  sendAsEmployee?: boolean | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    enum: CONTACT_TASK_ROLES,
    default: 'assigner',
    description: 'The role of the contact in a task its message opens.',
  })
  @IsOptional()
  @IsIn(CONTACT_TASK_ROLES, { message: `must be one of ${CONTACT_TASK_ROLES.join(', ')}` })
  contactTaskRole?: Settings['contactTaskRole'] | null;

  @ApiPropertyOptional({
    type: WelcomeFields,
    nullable: true,
    description:
      'What somebody who opens the chat is greeted with, in the language of their device. Given, it replaces the whole ' +
      'greeting; with an empty `text` there is none.',
  })
  @IsOptional()
  @Nested(WelcomeFields, 'must be an object')
  welcome?: WelcomeFields | null;

  @ApiPropertyOptional({
    type: LocalisedTextView,
    nullable: true,
    description: 'How customers are asked for their phone number, in all languages: it replaces what was there.',
  })
  @IsOptional()
  @Nested(LocalisedTextView, 'must be an object with texts in en, ro, ru, uk')
  phoneRequest?: LocalisedTextView | null;
}

export class SettingsView implements Settings {
  @ApiProperty()
  createTaskWhenNoneActive: boolean;

  @ApiProperty({ enum: HISTORY_CHOICES })
  historyInNewTask: number;

  @ApiProperty()
  sendAsEmployee: boolean;

  @ApiProperty({ enum: CONTACT_TASK_ROLES })
  contactTaskRole: Settings['contactTaskRole'];

  @ApiProperty({ type: WelcomeFields })
  welcome: Settings['welcome'];

  @ApiProperty({ type: LocalisedTextView })
  phoneRequest: LocalisedTextView;
}

class ChangedBy {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

/** One recorded change of one setting. */
export class SettingsChange {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  changedAt: string;

  @ApiProperty({ type: ChangedBy })
  changedBy: ChangedBy;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The account whose override it is; null for all accounts.',
  })
  accountId: string | null;

  @ApiProperty()
  setting: string;

  @ApiProperty(ANY_VALUE)
  from: unknown;

  @ApiProperty(ANY_VALUE)
  to: unknown;
}
