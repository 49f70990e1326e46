import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { CostsMuch } from '../../../platform/limits/costs-much.js';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { invalidField } from '../../../platform/domain-error.js';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven, Nested, Trimmed } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { CheckAccount } from '../account-health/check-account.command.js';
import { DEFAULT_MESSAGES_PER_SECOND } from '../contract.js';
import { API_KEY } from '../link-account/api-key.js';
import { LinkAccount } from '../link-account/link-account.command.js';
import { PreviewSettings, SettingsPreview } from '../settings/preview-settings.query.js';
import { SettingsPatch } from '../settings/settings.view.js';
import { Account } from './account.view.js';
import { GetAccount, ListAccounts } from './accounts.query.js';
import { ChangeAccount } from './change-account.command.js';
import { UnlinkAccount } from './unlink-account.command.js';

const MOST_PER_SECOND = 10_000;

@Example({ kind: 'viber', apiKey: '4453b6ac12345678-e02c5f12174805f9-daec9cbb5448c51f' })
export class LinkAccountRequest {
  @ApiProperty({ example: 'viber' })
  @IsString({ message: 'must be the name of a messenger, as in "viber"' })
  kind: string;

  @ApiPropertyOptional({ enum: ['bot', 'public'], default: 'bot' })
  @IsIn(['bot', 'public'], { message: 'must be "bot"' })
  type: 'bot' | 'public' = 'bot';

  @ApiProperty({ writeOnly: true })
  @Trimmed()
  @Matches(API_KEY.pattern, { message: API_KEY.message })
  apiKey: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'null takes it away.' })
  @IsOptional()
  @IsString({ message: 'must be the id of a task template' })
  taskTemplateId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString({ message: 'must be the id of a contact template' })
  contactTemplateId?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Employees who get the tasks of this bot.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true, message: 'must be ids of employees' })
  additionalAssigneeIds?: string[];
}

@Example({ dryRun: true, overrides: { historyInNewTask: 10 } })
export class ChangeAccountRequest {
  @ApiPropertyOptional({ description: 'false pauses sending; messages still become tasks.' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  enabled?: boolean;

  @ApiPropertyOptional({ writeOnly: true })
  @IfGiven()
  @Trimmed()
  @Matches(API_KEY.pattern, { message: API_KEY.message })
  apiKey?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'null takes it away.' })
  @IsOptional()
  @IsString({ message: 'must be the id of a task template' })
  taskTemplateId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString({ message: 'must be the id of a contact template' })
  contactTemplateId?: string | null;

  @ApiPropertyOptional({ type: [String] })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true, message: 'must be ids of employees' })
  additionalAssigneeIds?: string[];

  @ApiPropertyOptional({ type: SettingsPatch, description: 'null takes an override away; absent ones stay.' })
  @IfGiven()
  @Nested(SettingsPatch, 'must be an object of settings')
  overrides?: SettingsPatch;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: 1,
    maximum: MOST_PER_SECOND,
    default: DEFAULT_MESSAGES_PER_SECOND,
    description: 'At most so many messages are sent in a second; null: the usual rate.',
  })
  @IsOptional()
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1; pause the bot with `enabled` to send nothing' })
  @Max(MOST_PER_SECOND, { message: `must be at most ${MOST_PER_SECOND}` })
  messagesPerSecond?: number | null;

  @ApiPropertyOptional({ default: false, description: 'Only tells what the change of the overrides would do.' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  dryRun?: boolean;
}

class UnlinkQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Unlink even when the messenger does not answer.' })
  @IfGiven()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  force?: 'true' | 'false';
}

class CheckQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Take the bot back from another installation.' })
  @IfGiven()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  takeBack?: 'true' | 'false';
}

class AccountPage extends pageOf(Account) {}

@ApiTags('Messenger accounts')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/messengers/accounts')
export class AccountsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ operationId: 'linkAccount', summary: 'Link a bot by its API key' })
  @ApiCreatedResponse({ type: Account })
  @ApiConflictResponse({
    description: '`already-linked`; `webhook-refused`: the messenger cannot reach PUBLIC_URL.',
  })
  @CostsMuch('link')
  @Post()
  async link(
    @Body() body: LinkAccountRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<Account> {
    const { additionalAssigneeIds = [], ...bot } = body;
    const link = new LinkAccount({ ...bot, additionalAssigneeIds }, caller.employeeId, key);
    const id = await this.creations.onceComplete(key, () => this.commands.execute(link));
    return this.queries.execute(new GetAccount(id));
  }

  @ApiOperation({ summary: 'List the linked bots, newest first' })
  @ApiOkResponse({ type: AccountPage })
  @Get()
  list(@Query() page: PageQuery): Promise<AccountPage> {
    return this.queries.execute(new ListAccounts(page.limit, page.cursor));
  }

  @ApiOperation({ summary: 'Show one linked bot' })
  @ApiOkResponse({ type: Account })
  @Get(':id')
  get(@Param('id') id: string): Promise<Account> {
    return this.queries.execute(new GetAccount(id));
  }

  @ApiOperation({
    summary: 'Pause, resume, change the key, the assignees, the templates, the overrides or the rate',
    description:
      'With `dryRun: true` and `overrides` nothing is changed: the answer tells what would become of the chats.',
  })
  @ApiExtraModels(SettingsPreview)
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(Account) }, { $ref: getSchemaPath(SettingsPreview) }] } })
  @ApiConflictResponse({ description: '`other-bot`: the key is of another bot; `webhook-refused`.' })
  @TakesLongTexts()
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() body: ChangeAccountRequest,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<Account | SettingsPreview> {
    const { dryRun, ...patch } = body;
    if (dryRun) return this.preview(id, patch);
    await this.commands.execute(new ChangeAccount(id, patch, caller.employeeId, expected));
    return this.queries.execute(new GetAccount(id));
  }

  private preview(
    id: string,
    { dryRun: _dryRun, overrides, ...others }: ChangeAccountRequest,
  ): Promise<SettingsPreview> {
    const other = Object.entries(others).find(([, value]) => value !== undefined);
    if (!overrides || other) {
      throw invalidField(other?.[0] ?? 'overrides', 'a dry run tells what `overrides` would do; send those alone');
    }
    return this.queries.execute(new PreviewSettings(overrides, id));
  }

  @ApiOperation({ operationId: 'unlinkAccount', summary: 'Unlink: the webhook is removed; contacts and tasks stay' })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id')
  async unlink(
    @Param('id') id: string,
    @Query() query: UnlinkQuery,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<void> {
    await this.commands.execute(new UnlinkAccount(id, caller.employeeId, query.force === 'true', expected));
  }

  @ApiOperation({
    summary: 'Look at the bot now: key valid, webhook ours; repairs the webhook',
    description:
      'Where another installation takes the webhook again and again, it is left there and `health` names it, until it ' +
      'is taken back with `takeBack=true`.',
  })
  @ApiOkResponse({ type: Account })
  @HttpCode(200)
  @CostsMuch('check')
  @Post(':id/check')
  async check(@Param('id') id: string, @Query() { takeBack }: CheckQuery): Promise<Account> {
    await this.commands.execute(new CheckAccount(id, takeBack === 'true'));
    return this.queries.execute(new GetAccount(id));
  }
}
