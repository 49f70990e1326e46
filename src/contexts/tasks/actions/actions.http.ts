import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { invalidField } from '../../../platform/domain-error.js';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { AddAction } from '../add-action/add-action.command.js';
import { Action } from './action.view.js';
import { GetAction, ListActions } from './actions.query.js';

const MAX_TEXT = 70_000;

class NotifyRequest {
  @ApiPropertyOptional({ type: [String], description: 'Contacts who get the action in the messenger.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of contacts' })
  @ArrayMaxSize(20)
  @ArrayUnique({ message: 'must name each contact once' })
  @IsString({ each: true, message: 'must be ids of contacts' })
  contactIds?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of employees' })
  @ArrayMaxSize(100)
  @ArrayUnique({ message: 'must name each employee once' })
  @IsString({ each: true, message: 'must be ids of employees' })
  employeeIds?: string[];
}

export class AddActionRequest {
  @ApiPropertyOptional({ maxLength: MAX_TEXT, description: 'A text longer than the messenger carries is split.' })
  @IfGiven()
  @IsString({ message: 'must be text' })
  @MaxLength(MAX_TEXT, { message: `must have at most ${MAX_TEXT} characters; send the rest as another action` })
  text?: string;

  @ApiPropertyOptional({ type: [String], maxItems: 0, description: 'Not yet: files cannot be attached.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of files' })
  @ArrayMaxSize(0, { message: 'files cannot be attached yet; send the text without them' })
  fileIds?: string[];

  @ApiPropertyOptional({ type: NotifyRequest, description: 'Without a contact here the action stays internal.' })
  @IfGiven()
  @IsObject({ message: 'must be an object with contactIds, employeeIds or both' })
  @ValidateNested()
  @Type(() => NotifyRequest)
  notify?: NotifyRequest;
}

class ActionPage extends pageOf(Action) {}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/tasks/:taskId/actions')
export class ActionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: "A task's feed, in the order it was written" })
  @ApiOkResponse({ type: ActionPage })
  @Get()
  list(@Param('taskId') taskId: string, @Query() page: PageQuery): Promise<ActionPage> {
    return this.queries.execute(new ListActions(taskId, page.limit, page.cursor));
  }

  @ApiOperation({ summary: 'Add an action; notified contacts get it in the messenger' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key adds the action once.' })
  @ApiCreatedResponse({ type: Action })
  @Post()
  async add(
    @Param('taskId') taskId: string,
    @Body() body: AddActionRequest,
    @Headers('idempotency-key') key: string | undefined,
    @Caller() caller: Principal,
  ): Promise<Action> {
    if (key !== undefined && (key.length === 0 || key.length > 150)) {
      throw invalidField('Idempotency-Key', 'must have 1 to 150 characters');
    }
    const { text = '', notify = {} } = body;
    const action = { text, contactIds: notify.contactIds ?? [], employeeIds: notify.employeeIds ?? [] };
    const id = await this.commands.execute(new AddAction(taskId, action, caller.employeeId, key ?? null));
    return this.queries.execute(new GetAction(id));
  }
}
