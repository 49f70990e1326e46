import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { Employee } from '../employee.view.js';
import { ShowEmployee } from './show-employee.query.js';

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees')
export class ShowEmployeeHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @ApiOperation({ summary: 'Show one employee' })
  @ApiOkResponse({ type: Employee })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  show(@Param('id') id: string): Promise<Employee> {
    return this.queries.execute(new ShowEmployee(id));
  }
}
