import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { MoreThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { notFound } from '../../../platform/domain-error.js';
import { AdminOnly } from '../../../platform/http/access.js';
import { IfGiven, Sized, Trimmed } from '../../../platform/http/fields.js';
import { decodeCursor, PageQuery, pageOf, toPage } from '../../../platform/http/page.js';
import { newId } from '../../../platform/ids.js';
import { TaskStatusEntity } from '../persistence/task.entity.js';

const NAME = { message: 'must have 1 to 100 characters' };

export class TaskStatus {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Messages go on into tasks whose status is active (R4).' })
  active: boolean;

  @ApiProperty()
  builtIn: boolean;
}

class TaskStatusPage extends pageOf(TaskStatus) {}

export class CreateStatusRequest {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @Trimmed()
  @Sized(1, 100, NAME)
  name: string;

  @ApiProperty()
  @IsBoolean({ message: 'must be true or false' })
  active: boolean;
}

export class ChangeStatusRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IfGiven()
  @Trimmed()
  @Sized(1, 100, NAME)
  name?: string;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  active?: boolean;
}

/** Plain CRUD: there are no rules here but the flag, and that is read where messages are placed. */
@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/task-statuses')
export class StatusesController {
  constructor(private readonly database: Database) {}

  @ApiOperation({ summary: 'All statuses, in their order' })
  @ApiOkResponse({ type: TaskStatusPage })
  @Get()
  async list(@Query() { limit, cursor }: PageQuery): Promise<TaskStatusPage> {
    const rows = await this.database.read(() =>
      this.database.repository(TaskStatusEntity).find({
        where: cursor ? { position: MoreThan(Number(decodeCursor(cursor, /^\d{1,9}$/))) } : {},
        order: { position: 'ASC' },
        take: limit + 1,
      }),
    );
    return toPage(rows, limit, (row) => String(row.position), view);
  }

  @ApiOperation({ summary: 'Add a status' })
  @ApiCreatedResponse({ type: TaskStatus })
  @AdminOnly()
  @Post()
  create(@Body() body: CreateStatusRequest): Promise<TaskStatus> {
    return this.database.transaction(async () => {
      const statuses = this.database.repository(TaskStatusEntity);
      // One at a time, so that no two get the same place.
      await this.database.query(`SELECT id FROM task_status ${dialect.forUpdate}`);
      const last = (await statuses.maximum('position')) ?? 0;
      const row = { id: newId(), name: body.name, active: body.active, built_in: false, position: last + 1 };
      await statuses.insert(row);
      return view(row);
    });
  }

  @ApiOperation({ summary: 'Rename a status, or change whether it is active' })
  @ApiOkResponse({ type: TaskStatus })
  @AdminOnly()
  @Patch(':id')
  change(@Param('id') id: string, @Body() body: ChangeStatusRequest): Promise<TaskStatus> {
    return this.database.transaction(async () => {
      const statuses = this.database.repository(TaskStatusEntity);
      const row = await statuses.findOneBy({ id });
      if (!row) throw notFound('status', id);
      const changed = { ...row, name: body.name ?? row.name, active: body.active ?? row.active };
      await statuses.update({ id }, { name: changed.name, active: changed.active });
      return view(changed);
    });
  }
}

const view = (row: TaskStatusEntity): TaskStatus => ({
  id: row.id,
  name: row.name,
  active: Boolean(row.active),
  builtIn: Boolean(row.built_in),
});
