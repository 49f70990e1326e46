import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { AvatarField, EmailField, NameField, RoleField } from '../employee.fields.js';
import { Employee } from '../employee.view.js';
import { ROLES, type Role } from '../role.js';
import { ShowEmployee } from '../show-employee/show-employee.query.js';
import { AddEmployee } from './add-employee.command.js';

@Example({ name: 'Ann Lee', email: 'ann@example.com', role: 'employee' })
export class NewEmployee {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Ann Lee' })
  @NameField()
  name: string;

  @ApiProperty({ format: 'email', maxLength: 254, example: 'ann@example.com' })
  @EmailField()
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @RoleField()
  role: Role;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'A picture from `POST /api/files`.' })
  @AvatarField()
  avatarFileId?: string | null;
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees')
export class AddEmployeeHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Adds an employee',
    description: 'They can call the API once they have been given a token.',
  })
  @ApiCreatedResponse({ type: Employee })
  @ApiBadRequestResponse({ description: '`validation`: a field is missing or wrong.' })
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  @ApiConflictResponse({ description: '`email-taken`' })
  async add(@Body() body: NewEmployee, @IdempotencyKey() key: Repeatable): Promise<Employee> {
    const add = new AddEmployee(body.name, body.email, body.role, body.avatarFileId ?? null);
    return this.queries.execute(new ShowEmployee(await this.creations.once(key, () => this.commands.execute(add))));
  }
}
