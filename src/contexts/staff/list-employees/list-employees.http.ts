import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { Employee } from '../employee.view.js';
import { ListEmployees } from './list-employees.query.js';

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees')
export class ListEmployeesHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'List employees, newest first' })
  @ApiOkResponse({ type: pageOf(Employee) })
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  list(@Query() { limit, cursor }: PageQuery): Promise<Page<Employee>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListEmployees(limit, before));
  }
}
