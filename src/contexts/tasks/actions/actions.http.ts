import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CostsMuch } from '../../../platform/limits/costs-much.js';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost, IfGiven, Nested, OneLine, Sized } from '../../../platform/http/fields.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { requireUsableKey } from '../../../platform/idempotency/repeatable.js';
import { readPhone } from '../../../platform/phone.js';
import { LONGEST_HOLD_SECONDS } from '../../notifications/contract.js';
import type { NewAction } from '../add-action/action-check.js';
import { AddAction } from '../add-action/add-action.command.js';
import { PreviewAction } from '../add-action/preview-action.query.js';
import { Action } from './action.view.js';
import { ActionPreview } from './preview.view.js';
import { GetAction, ListActions } from './actions.query.js';

export const MAX_TEXT = 70_000;
export const MAX_FILES = 20;

export class NotifyRequest {
  @ApiPropertyOptional({ type: [String], description: 'Contacts who get the action in the messenger.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of contacts' })
  @ArrayMaxSize(20)
  @ArrayUnique({ message: 'must name each contact once' })
  @IsString({ each: true, message: 'must be ids of contacts' })
  contactIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Employees whose attention it needs.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of employees' })
  @ArrayMaxSize(100)
  @ArrayUnique({ message: 'must name each employee once' })
  @IsString({ each: true, message: 'must be ids of employees' })
  employeeIds?: string[];
}

export class LocationRequest {
  @ApiProperty({ format: 'double', description: 'Degrees, between -90 and 90.' })
  @IsNumber({}, { message: 'must be a number of degrees' })
  @Min(-89.999999, { message: 'must lie between -90 and 90, not on a pole' })
  @Max(89.999999, { message: 'must lie between -90 and 90, not on a pole' })
  lat: number;

  @ApiProperty({ format: 'double', description: 'Degrees, between -180 and 180.' })
  @IsNumber({}, { message: 'must be a number of degrees' })
  @Min(-179.999999, { message: 'must lie between -180 and 180' })
  @Max(179.999999, { message: 'must lie between -180 and 180' })
  lon: number;
}

class SharedContactRequest {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 100,
    description: 'A messenger may show less of it. Without a name the number stands for it.',
  })
  @IsOptional()
  @OneLine()
  @Sized(1, 100, { message: 'must have 1 to 100 characters' })
  name?: string | null;

  @ApiProperty({
    example: '+40721234567',
    description: 'With its country code. Blanks and signs in it, as people copy it, are left out.',
  })
  @Transform(({ value }: { value: unknown }) => plainPhone(value))
  @Matches(/^\+?[1-9]\d{4,16}$/, { message: ({ value }) => phoneFault(value) })
  phoneNumber: string;
}

function plainPhone(value: unknown): unknown {
  const read = typeof value === 'string' ? readPhone(value) : { fault: '' };
  return 'number' in read ? read.number : value;
}

function phoneFault(value: unknown): string {
  const rule = 'must be a phone number with its country code, like +40721234567';
  if (typeof value !== 'string' || value === '') return rule;
  const read = readPhone(value);
  return 'fault' in read ? `${rule}; ${read.fault}` : rule;
}

@Example({ text: 'The cartridge is on its way.' })
export class AddActionRequest {
  @ApiPropertyOptional({ maxLength: MAX_TEXT, description: 'A text longer than the messenger carries is split.' })
  @IfGiven()
  @IsString({ message: 'must be text' })
  @AtMost(MAX_TEXT, { message: `must have at most ${MAX_TEXT} characters; send the rest as another action` })
  text?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MAX_FILES,
    description: 'From `POST /api/files`, or of other actions; sent in this order, after the text.',
  })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of files' })
  @ArrayMaxSize(MAX_FILES, { message: `must name at most ${MAX_FILES} files; send the others as another action` })
  @ArrayUnique({ message: 'must name each file once' })
  @IsString({ each: true, message: 'must be ids of files' })
  fileIds?: string[];

  @ApiPropertyOptional({ type: LocationRequest })
  @IfGiven()
  @Nested(LocationRequest, 'must be an object with lat and lon')
  location?: LocationRequest;

  @ApiPropertyOptional({ type: SharedContactRequest, description: 'A contact card for the customer.' })
  @IfGiven()
  @Nested(SharedContactRequest, 'must be an object with name and phoneNumber')
  sharedContact?: SharedContactRequest;

  @ApiPropertyOptional({ type: NotifyRequest, description: 'Without a contact here the action stays internal.' })
  @IfGiven()
  @Nested(NotifyRequest, 'must be an object with contactIds, employeeIds or both')
  notify?: NotifyRequest;

  @ApiPropertyOptional({
    description: 'The task gets this status with it, and has its old one again where the action is taken back.',
  })
  @IfGiven()
  @IsString({ message: 'must be the id of a status' })
  statusId?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: LONGEST_HOLD_SECONDS,
    description: 'So long nothing leaves: meanwhile it can be taken back, or sent at once.',
  })
  @IfGiven()
  @IsInt({ message: 'must be a whole number of seconds' })
  @Min(0, { message: 'must be at least 0' })
  @Max(LONGEST_HOLD_SECONDS, { message: `must be at most ${LONGEST_HOLD_SECONDS}` })
  holdSeconds?: number;

  @ApiPropertyOptional({
    description: 'The quick reply that the text began as: its use is counted. What is sent is `text`.',
  })
  @IfGiven()
  @IsString({ message: 'must be the id of a quick reply' })
  quickReplyId?: string;

  @ApiPropertyOptional({ description: 'True adds nothing: the answer says what each contact would get.' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  dryRun?: boolean;
}

const ORDERS = ['asc', 'desc'] as const;

class FeedQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ORDERS, default: 'asc', description: '`desc`: from the end of the feed.' })
  @IfGiven()
  @IsIn(ORDERS, { message: 'must be asc or desc' })
  order?: (typeof ORDERS)[number];

  @ApiPropertyOptional({ description: 'The id of an action: the page has it in its middle. Not with `cursor`.' })
  @IfGiven()
  @IsString({ message: 'must be the id of an action' })
  around?: string;
}

class ActionPage extends pageOf(Action) {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'With `around`: cursor of the pages before, in the other `order`; null at the beginning.',
  })
  previousCursor: string | null;
}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/tasks/:taskId/actions')
export class ActionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: "List a task's feed, in the order it was written, or from its end" })
  @ApiOkResponse({ type: ActionPage })
  @Get()
  list(@Param('taskId') taskId: string, @Query() { limit, ...part }: FeedQuery): Promise<ActionPage> {
    return this.queries.execute(new ListActions(taskId, limit, part));
  }

  @ApiOperation({ summary: 'Show one action of the feed' })
  @ApiOkResponse({ type: Action })
  @Get(':id')
  get(@Param('taskId') taskId: string, @Param('id') id: string): Promise<Action> {
    return this.queries.execute(new GetAction(id, taskId));
  }

  @ApiOperation({ summary: 'Add an action; notified contacts get it in the messenger' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key adds the action once.' })
  @ApiCreatedResponse({ type: Action })
  @ApiOkResponse({ type: [ActionPreview], description: 'With `dryRun`: one for each contact; nothing was added.' })
  @ApiBadRequestResponse({
    description: '`validation`; `unfilled`: a contact would get places of a quick reply that nobody has filled in.',
  })
  @ApiConflictResponse({
    description:
      '`idempotency-key-reused`: the key was used for another action. `action-withdrawn`: it was taken back.',
  })
  @TakesLongTexts()
  @CostsMuch('write')
  @Post()
  async add(
    @Param('taskId') taskId: string,
    @Body() body: AddActionRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Action | ActionPreview[]> {
    const usable = requireUsableKey(key);
    const { text = '', notify = {}, fileIds, location, sharedContact, statusId, holdSeconds, quickReplyId } = body;
    const action: NewAction = {
      text,
      contactIds: notify.contactIds ?? [],
      employeeIds: notify.employeeIds ?? [],
      ...(fileIds?.length ? { fileIds } : {}),
      ...(location ? { location: { lat: location.lat, lon: location.lon } } : {}),
      ...(sharedContact
        ? { sharedContact: { name: sharedContact.name ?? null, phoneNumber: sharedContact.phoneNumber } }
        : {}),
      ...(statusId === undefined ? {} : { statusId }),
    };
    if (body.dryRun) {
      reply.status(200);
      return this.queries.execute(new PreviewAction(taskId, action, caller.employeeId));
    }
    const add = new AddAction(taskId, action, caller.employeeId, usable, holdSeconds, quickReplyId);
    const id = await this.commands.execute(add);
    return this.queries.execute(new GetAction(id));
  }
}
