import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { Caller, mustBeRecent, type Principal } from '../../../platform/http/access.js';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { ExternalIdField } from '../../../platform/http/external-id.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost, IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { timeOfId } from '../../../platform/ids.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { TimeQuery } from '../../../platform/http/time-query.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { ChangeTask } from './change-task.command.js';
import { CreateTask } from './create-task.command.js';
import { Deletion } from './deletion.js';
import { TaskTags } from './task-tags.js';
import { CountTasks, TaskCounts } from '../inbox-lists/count-tasks.query.js';
import { INBOX_LISTS, type InboxListName } from '../inbox-lists/inbox-list.js';
import { TaskListRow } from '../inbox-lists/list-row.view.js';
import type { Reader } from '../inbox-lists/unread.store.js';
import { Task, TASK_STATES } from './task.view.js';
import { GetTask, ListTasks, TASK_SORTS } from './tasks.query.js';
import { RestoreTask } from './restore.command.js';
import { DeleteTaskForGood, TrashTask } from './trash.command.js';

const MAX_DESCRIPTION = 100_000;
const TITLE = { message: 'must have 1 to 500 characters' };

class TasksQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: INBOX_LISTS,
    description:
      'Active tasks, in its own order. waiting: a customer waits for an answer, the longest first. undelivered: ' +
      'something has failed, is not known, or the customer has left. answered: nobody waits. mine: yours. ' +
      'unassigned: nobody’s. Narrowed by `contactId`, `accountId`, `assigneeId`, `statusId`, `tag` and `search`.',
  })
  @IfGiven()
  @IsIn(INBOX_LISTS, { message: `must be one of ${INBOX_LISTS.join(', ')}` })
  list?: InboxListName;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'The one that has this number, in the trash too. Alone.',
  })
  @IfGiven()
  @Type(() => Number)
  @IsInt({ message: 'must be a number' })
  @Min(1, { message: 'must be a number from 1 on' })
  number?: number;

  @ApiPropertyOptional({ enum: TASK_STATES, description: 'Without it: active and inactive.' })
  @IfGiven()
  @IsIn(TASK_STATES, { message: `must be one of ${TASK_STATES.join(', ')}` })
  state?: Task['state'];

  @ApiPropertyOptional({ description: 'Only tasks of this contact.' })
  @IfGiven()
  @IsString()
  contactId?: string;

  @ApiPropertyOptional({ description: 'Only tasks of this employee or contact.' })
  @IfGiven()
  @IsString()
  assigneeId?: string;

  @ApiPropertyOptional({ description: 'A whole tag, as it is written.' })
  @IfGiven()
  @OneLine()
  @IsString()
  @AtMost(100, { message: 'must have at most 100 characters' })
  tag?: string;

  @ApiPropertyOptional({
    description:
      'Beginnings of words of the title, the description, the tags and what was written in the feed; or a number.',
  })
  @IfGiven()
  @IsString()
  @AtMost(200, { message: 'must have at most 200 characters' })
  search?: string;

  @ApiPropertyOptional({ description: 'The bot whose chat it is talked about in.' })
  @IfGiven()
  @IsString()
  accountId?: string;

  @ApiPropertyOptional({ description: 'Outside of the trash.' })
  @IfGiven()
  @IsString()
  statusId?: string;

  @ApiPropertyOptional({
    description: 'The one that has this id in your own system; without `state` in the trash too.',
  })
  @IfGiven()
  @IsString()
  externalId?: string;

  @TimeQuery('Only what was changed, made or written in since then.')
  updatedSince?: number;

  @ApiPropertyOptional({
    enum: TASK_SORTS,
    description: 'By `updatedAt` or its reverse not together with `search`, `tag` or `contactId`.',
  })
  @IfGiven()
  @IsIn(TASK_SORTS, { message: `must be one of ${TASK_SORTS.join(', ')}` })
  sort?: (typeof TASK_SORTS)[number];
}

@Example({ title: 'Call Ann Lee back' })
export class CreateTaskRequest {
  @ApiProperty({ minLength: 1, maxLength: 500, description: 'One line.' })
  @OneLine()
  @Sized(1, 500, TITLE)
  title: string;

  @ApiPropertyOptional({ maxLength: MAX_DESCRIPTION, description: 'What is to be done.' })
  @IsString({ message: 'must be text' })
  @AtMost(MAX_DESCRIPTION, { message: `must have at most ${MAX_DESCRIPTION} characters` })
  description: string = '';

  @ApiPropertyOptional({ description: 'Without it: the first status.' })
  @IfGiven()
  @IsString()
  statusId?: string;

  @ApiPropertyOptional({ type: [String], description: 'Without it: the one who makes the task.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true, message: 'must be ids' })
  assigneeIds?: string[];

  @TaskTags()
  tags?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The contact the work is for.' })
  @IsOptional()
  @IsString()
  contactId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The chat of `contactId` that it is talked about in.',
  })
  @IsOptional()
  @IsString()
  chatId?: string | null;

  @ApiPropertyOptional({
    description: 'True: the next message of that chat comes to this task. Messages before it stay where they are.',
  })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  bindChat?: boolean;

  @ExternalIdField()
  externalId?: string | null;
}

@Example({ tags: ['printer'] })
export class ChangeTaskRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 500, description: 'One line.' })
  @IfGiven()
  @OneLine()
  @Sized(1, 500, TITLE)
  title?: string;

  @ApiPropertyOptional({ maxLength: MAX_DESCRIPTION, description: 'What is to be done.' })
  @IfGiven()
  @IsString()
  @AtMost(MAX_DESCRIPTION, { message: `must have at most ${MAX_DESCRIPTION} characters` })
  description?: string;

  @ApiPropertyOptional({ description: 'One of `GET /api/task-statuses`.' })
  @IfGiven()
  @IsString()
  statusId?: string;

  @ApiPropertyOptional({ type: [String], description: 'All of them: it replaces what was there.' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true, message: 'must be ids' })
  assigneeIds?: string[];

  @TaskTags()
  tags?: string[];

  @ExternalIdField()
  externalId?: string | null;
}

class TaskPage extends pageOf(TaskListRow) {}

/** What was written before somebody came is not unread for them. */
const readerOf = ({ employeeId }: Principal): Reader => ({ employeeId, since: timeOfId(employeeId) });

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: 'List tasks, newest first unless sorted otherwise' })
  @ApiOkResponse({ type: TaskPage })
  @Get()
  list(@Query() { limit, cursor, sort, ...filter }: TasksQuery, @Caller() caller: Principal): Promise<TaskPage> {
    return this.queries.execute(new ListTasks(filter, limit, cursor, sort, readerOf(caller)));
  }

  @ApiOperation({ summary: 'Count the tasks that wait, and your own' })
  @ApiOkResponse({ type: TaskCounts })
  @Get('counts')
  counts(@Caller() caller: Principal): Promise<TaskCounts> {
    return this.queries.execute(new CountTasks(readerOf(caller)));
  }

  @ApiOperation({ summary: 'Make a task by hand' })
  @ApiCreatedResponse({ type: Task })
  @TakesLongTexts()
  @Post()
  async create(
    @Body() body: CreateTaskRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<Task> {
    const create = () => this.commands.execute(new CreateTask(body, caller.employeeId));
    const id = await this.creations.once(key, create);
    return this.queries.execute(new GetTask(id));
  }

  @ApiOperation({ summary: 'Show one task' })
  @ApiOkResponse({ type: Task })
  @Get(':id')
  get(@Param('id') id: string): Promise<Task> {
    return this.queries.execute(new GetTask(id));
  }

  @ApiOperation({ summary: 'Change title, description, status, assignees or tags' })
  @ApiOkResponse({ type: Task })
  @TakesLongTexts()
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() body: ChangeTaskRequest,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<Task> {
    await this.commands.execute(new ChangeTask(id, body, caller.employeeId, expected));
    return this.queries.execute(new GetTask(id));
  }

  @ApiOperation({ summary: 'Move to the trash; with permanent=true delete from the trash for good' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`not-in-trash`: only what is in the trash can be deleted for good.' })
  @HttpCode(204)
  @Delete(':id')
  async delete(
    @Param('id') id: string,
    @Query() { permanent }: Deletion,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<void> {
    if (permanent === 'true') {
      mustBeRecent(caller);
      await this.commands.execute(new DeleteTaskForGood(id, caller.employeeId, expected));
    } else await this.commands.execute(new TrashTask(id, caller.employeeId, expected));
  }

  @ApiOperation({ summary: 'Take a task out of the trash' })
  @ApiOkResponse({ type: Task })
  @HttpCode(200)
  @Post(':id/restore')
  async restore(@Param('id') id: string, @Caller() caller: Principal): Promise<Task> {
    await this.commands.execute(new RestoreTask(id, caller.employeeId));
    return this.queries.execute(new GetTask(id));
  }
}
