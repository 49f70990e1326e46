import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { ListTaskLog } from './list-task-log.query.js';
import { TaskLogEntry } from './task-log.view.js';

class TaskLogPage extends pageOf(TaskLogEntry) {}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/tasks/:id/log')
export class TaskLogController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({ operationId: 'listTaskLog', summary: 'List who changed what of a task, newest first' })
  @ApiOkResponse({ type: TaskLogPage })
  @Get()
  list(@Param('id') id: string, @Query() { limit, cursor }: PageQuery): Promise<TaskLogPage> {
    return this.queries.execute(new ListTaskLog(id, limit, cursor));
  }
}
