import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
  OmitType,
  PartialType,
} from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsTimeZone, Matches, ValidateBy } from 'class-validator';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { Example, SOME_ID } from '../../../platform/http/example.js';
import { AtMost, IfGiven, Nested, OneLine, Sized } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { type Language, LANGUAGES } from '../../../platform/text/localised-text.js';
import { QUICK_REPLY_VARIABLES } from '../domain/quick-reply.js';
import { GetQuickReply, ListQuickReplies } from './list-quick-replies.query.js';
import { QuickReply, QuickReplyTexts, type ReplyScope, SCOPES } from './quick-reply.view.js';
import { RemoveQuickReply } from './remove-quick-reply.command.js';
import { RenderedQuickReply, RenderQuickReply } from './render-quick-reply.query.js';
import { SaveQuickReply } from './save-quick-reply.command.js';

const VARIABLES = Object.entries(QUICK_REPLY_VARIABLES)
  .map(([name, meaning]) => `\`{{${name}}}\`: ${meaning}`)
  .join('; ');
const SHORTCUT = /^[\p{L}\p{M}\p{N}_-]+$/u;
const MOST_FILES = 10;
const LONGEST_VALUE = 1_000;

const IsValues = () =>
  ValidateBy(
    { name: 'values', validator: { validate: isValues } },
    { message: `must be an object of texts of at most ${LONGEST_VALUE} characters` },
  );
const isValues = (values: unknown): boolean =>
  typeof values === 'object' &&
  values !== null &&
  Object.values(values).every((value) => typeof value === 'string' && value.length <= LONGEST_VALUE);

@Example({
  scope: 'mine',
  shortcut: 'thanks',
  title: 'Thanks',
  texts: { en: 'Thank you, {{contact.firstName|dear customer}}!' },
})
export class CreateQuickReplyRequest {
  @ApiPropertyOptional({
    enum: SCOPES,
    enumName: 'QuickReplyScope',
    default: 'everyone',
    description: "Only admins keep everyone's. `mine`: nobody else sees it; it hides everyone's of the same shortcut.",
  })
  @IfGiven()
  @IsIn(SCOPES, { message: `must be one of ${SCOPES.join(', ')}` })
  scope?: ReplyScope;

  @ApiProperty({ minLength: 1, maxLength: 40, description: 'Letters, digits, `-` and `_`; case makes no difference.' })
  @OneLine()
  @Matches(SHORTCUT, { message: 'must be letters, digits, - and _ without blanks: it is typed behind /' })
  @Sized(1, 40, { message: 'must have 1 to 40 characters' })
  shortcut: string;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @OneLine()
  @Sized(1, 100, { message: 'must have 1 to 100 characters' })
  title: string;

  @ApiPropertyOptional({
    type: QuickReplyTexts,
    description: `${VARIABLES}. With what stands where it is not known: \`{{contact.firstName|there}}\`. What is typed each time: \`{{?amount}}\`.`,
  })
  @IfGiven()
  @Nested(QuickReplyTexts, `must be an object with texts by language: ${LANGUAGES.join(', ')}`)
  texts?: QuickReplyTexts;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MOST_FILES,
    description: 'From `POST /api/files`; sent in this order.',
  })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of files' })
  @ArrayMaxSize(MOST_FILES, { message: `must name at most ${MOST_FILES} files` })
  @ArrayUnique({ message: 'must name each file once' })
  @IsString({ each: true, message: 'must be ids of files' })
  fileIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'In tasks of these bots it is offered; empty: in all.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of accounts' })
  @ArrayMaxSize(100, { message: 'must be at most 100 accounts' })
  @ArrayUnique({ message: 'must name each account once' })
  @IsString({ each: true, message: 'must be ids of accounts' })
  accountIds?: string[];
}

@Example({ title: 'Thanks' })
export class ChangeQuickReplyRequest extends PartialType(OmitType(CreateQuickReplyRequest, ['scope']), {
  skipNullProperties: false,
}) {}

@Example({ taskId: SOME_ID })
export class RenderQuickReplyRequest {
  @ApiProperty()
  @IsString({ message: 'must be the id of a task' })
  taskId: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What is typed for its blanks, by their names.',
  })
  @IfGiven()
  @IsValues()
  values?: Record<string, string>;

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'Without it: that of the chat.' })
  @IfGiven()
  @IsIn(LANGUAGES, { message: `must be one of ${LANGUAGES.join(', ')}` })
  language?: Language;

  @ApiPropertyOptional({ description: 'In which date and time are told, as in `Europe/Bucharest`; without it: UTC.' })
  @IfGiven()
  @IsTimeZone({ message: 'must be a time zone, as in Europe/Bucharest' })
  timeZone?: string;
}

class QuickRepliesQuery extends PageQuery {
  @ApiPropertyOptional({
    maxLength: 200,
    description: 'Beginnings of words of shortcut, title and texts, in any order.',
  })
  @IfGiven()
  @IsString({ message: 'must be text' })
  @AtMost(200, { message: 'must have at most 200 characters' })
  search?: string;

  @ApiPropertyOptional({ description: 'Those that are offered in tasks of this bot.' })
  @IfGiven()
  @IsString({ message: 'must be the id of an account' })
  accountId?: string;

  @ApiPropertyOptional({
    enum: SCOPES,
    enumName: 'QuickReplyScope',
    description: "Without it: both, and your own hide everyone's of the same shortcut.",
  })
  @IfGiven()
  @IsIn(SCOPES, { message: `must be one of ${SCOPES.join(', ')}` })
  scope?: ReplyScope;
}

class QuickReplyPage extends pageOf(QuickReply) {}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/quick-replies')
export class QuickRepliesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly creations: IdempotentCreations,
  ) {}

  @ApiOperation({
    summary: 'List the quick replies that are offered to you',
    description:
      'One whose shortcut is just what is searched comes first, then your own, then those that you have sent last.',
  })
  @ApiOkResponse({ type: QuickReplyPage })
  @Get()
  list(@Query() { limit, cursor, ...filter }: QuickRepliesQuery, @Caller() me: Principal): Promise<QuickReplyPage> {
    return this.queries.execute(new ListQuickReplies(filter, me.employeeId, limit, cursor));
  }

  @ApiOperation({ summary: 'Add a quick reply', description: 'Only admins add one for everyone.' })
  @ApiCreatedResponse({ type: QuickReply })
  @ApiBadRequestResponse({ description: '`validation`: unknown variables, files that are not there, unknown bots.' })
  @ApiConflictResponse({ description: '`shortcut-taken`; `too-many-quick-replies`: remove some first.' })
  @TakesLongTexts()
  @Post()
  async create(
    @Body() { scope, ...fields }: CreateQuickReplyRequest,
    @Caller() me: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<QuickReply> {
    const create = () => this.commands.execute(new SaveQuickReply(null, fields, me, null, scope !== 'mine'));
    return this.get(await this.creations.once(key, create), me);
  }

  @ApiOperation({ summary: 'Show one quick reply' })
  @ApiOkResponse({ type: QuickReply })
  @Get(':id')
  get(@Param('id') id: string, @Caller() me: Principal): Promise<QuickReply> {
    return this.queries.execute(new GetQuickReply(id, me.employeeId));
  }

  @ApiOperation({ summary: 'Change what is given of a quick reply', description: "Only admins change everyone's." })
  @ApiOkResponse({ type: QuickReply })
  @ApiBadRequestResponse({ description: '`validation`: unknown variables, files that are not there, unknown bots.' })
  @ApiConflictResponse({ description: '`shortcut-taken`' })
  @TakesLongTexts()
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() body: ChangeQuickReplyRequest,
    @Caller() me: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<QuickReply> {
    return this.get(await this.commands.execute(new SaveQuickReply(id, body, me, expected)), me);
  }

  @ApiOperation({
    summary: 'Delete a quick reply',
    description: "What was sent of it stays. Only admins delete everyone's.",
  })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':id')
  async remove(@Param('id') id: string, @Caller() me: Principal, @IfMatch() expected: ExpectedVersions): Promise<void> {
    await this.commands.execute(new RemoveQuickReply(id, me, expected));
  }

  @ApiOperation({ summary: 'Show a quick reply as it would stand in a task', description: 'It sends nothing.' })
  @ApiOkResponse({ type: RenderedQuickReply })
  @HttpCode(200)
  @Post(':id/render')
  render(
    @Param('id') id: string,
    @Body() { taskId, ...options }: RenderQuickReplyRequest,
    @Caller() me: Principal,
  ): Promise<RenderedQuickReply> {
    return this.queries.execute(new RenderQuickReply(id, taskId, me.employeeId, options));
  }
}
