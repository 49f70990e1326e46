import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
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
import { IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';
import { notFound } from '../../../platform/domain-error.js';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { decodeCursor, PageQuery, pageOf, toPage } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { AddStatus, ChangeStatus } from './change-status.command.js';
import { RemoveStatus } from './remove-status.command.js';
import { StatusStore } from './status-store.js';

const NAME = { message: 'must have 1 to 100 characters' };
const PLACE = { message: 'must be a place in the list: 0 is the first' };

export class TaskStatus {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Messages go on into tasks whose status is active.' })
  active: boolean;

  @ApiProperty({ description: 'Built-in ones can be renamed, not removed.' })
  builtIn: boolean;

  @ApiProperty({ description: 'Its place in the list, from 0.' })
  position: number;

  @ApiProperty({ minimum: 1, description: 'Rises with each change, that of its place too; also its `ETag`.' })
  version: number;
}

class TaskStatusPage extends pageOf(TaskStatus) {}

@Example({ name: 'Waiting for parts', active: true })
export class CreateStatusRequest {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Unlike that of any other, whatever the case.' })
  @OneLine()
  @Sized(1, 100, NAME)
  name: string;

  @ApiProperty({ description: 'Messages go on into tasks whose status is active.' })
  @IsBoolean({ message: 'must be true or false' })
  active: boolean;

  @ApiPropertyOptional({ minimum: 0, description: 'Without it: the last.' })
  @IfGiven()
  @IsInt(PLACE)
  @Min(0, PLACE)
  @Max(100_000, PLACE)
  position?: number;
}

@Example({ name: 'Waiting for a visit' })
export class ChangeStatusRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IfGiven()
  @OneLine()
  @Sized(1, 100, NAME)
  name?: string;

  @ApiPropertyOptional({ description: 'That of the status new tasks begin with stays true.' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  active?: boolean;

  @ApiPropertyOptional({ minimum: 0, description: 'Moves it to this place; the others make room.' })
  @IfGiven()
  @IsInt(PLACE)
  @Min(0, PLACE)
  @Max(100_000, PLACE)
  position?: number;
}

class RemoveStatusQuery {
  @ApiPropertyOptional({ description: 'The status that tasks and templates of the removed one get.' })
  @IfGiven()
  @IsString()
  replacementId?: string;
}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/task-statuses')
export class StatusesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly statuses: StatusStore,
  ) {}

  @ApiOperation({ summary: 'List all statuses, in their order' })
  @ApiOkResponse({ type: TaskStatusPage })
  @Get()
  async list(@Query() { limit, cursor }: PageQuery): Promise<TaskStatusPage> {
    const after = cursor ? Number(decodeCursor(cursor, /^\d{1,9}$/)) : -1;
    const rest = (await this.statuses.all()).filter(({ position }) => position > after);
    return toPage(
      rest,
      limit,
      ({ position }) => String(position),
      (status) => status,
    );
  }

  @ApiOperation({ summary: 'Add a status' })
  @ApiCreatedResponse({ type: TaskStatus })
  @ApiConflictResponse({ description: '`status-name-taken`' })
  @AdminOnly()
  @Post()
  async create(
    @Body() body: CreateStatusRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<TaskStatus> {
    const create = async () => (await this.commands.execute(new AddStatus(body, caller.employeeId))).id;
    return this.get(await this.creations.once(key, create));
  }

  @ApiOperation({ summary: 'Show one status' })
  @ApiOkResponse({ type: TaskStatus })
  @Get(':id')
  async get(@Param('id') id: string): Promise<TaskStatus> {
    const status = (await this.statuses.all()).find((candidate) => candidate.id === id);
    if (!status) throw notFound('status', id);
    return status;
  }

  @ApiOperation({ summary: 'Rename a status, move it, or change whether it is active' })
  @ApiOkResponse({ type: TaskStatus })
  @ApiConflictResponse({ description: '`status-name-taken`; `first-status`: new tasks need an active one.' })
  @AdminOnly()
  @Patch(':id')
  change(
    @Param('id') id: string,
    @Body() body: ChangeStatusRequest,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<TaskStatus> {
    return this.commands.execute(new ChangeStatus(id, body, caller.employeeId, expected));
  }

  @ApiOperation({ summary: 'Remove a status; what has it gets the replacement' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`built-in-status`; `status-in-use`: name a replacement.' })
  @AdminOnly()
  @HttpCode(204)
  @Delete(':id')
  async remove(
    @Param('id') id: string,
    @Query() { replacementId }: RemoveStatusQuery,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<void> {
    await this.commands.execute(new RemoveStatus(id, replacementId ?? null, caller.employeeId, expected));
  }
}
