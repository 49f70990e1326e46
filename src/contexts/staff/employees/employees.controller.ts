import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly, Caller, mustBeRecent, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { AddEmployee } from './add.command.js';
import { ChangeEmployee } from './change.command.js';
import { ActiveField, AvatarField, EmailField, NameField, RoleField } from './employee.fields.js';
import { Colleague, Employee } from './employee.view.js';
import { ListEmployees } from './list.query.js';
import { ROLES, type Role } from './role.js';
import { ShowEmployee } from './show.query.js';

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

@Example({ name: 'Ann Lee' })
export class EmployeeChanges {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IfGiven()
  @NameField()
  name?: string;

  @ApiPropertyOptional({ format: 'email', maxLength: 254 })
  @IfGiven()
  @EmailField()
  email?: string;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role', description: 'A new role ends their sessions.' })
  @IfGiven()
  @RoleField()
  role?: Role;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'A picture from `POST /api/files`; null: none.' })
  @AvatarField()
  avatarFileId?: string | null;

  @ApiPropertyOptional({ description: 'False: their sessions end and their tokens stop working, at once.' })
  @IfGiven()
  @ActiveField()
  active?: boolean;
}

@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/employees')
export class EmployeesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List employees, newest first',
    description: 'Everybody sees name, picture and whether they are active; the rest is for admins.',
  })
  @ApiOkResponse({ type: pageOf(Colleague) })
  list(@Query() { limit, cursor }: PageQuery, @Caller() { role }: Principal): Promise<Page<Colleague>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListEmployees(limit, before, role === 'admin'));
  }

  @Post()
  @AdminOnly()
  @ApiOperation({
    summary: 'Add an employee',
    description:
      'They can sign in with a password once they have been given a link for it, or call the API with a token.',
  })
  @ApiCreatedResponse({ type: Employee })
  @ApiBadRequestResponse({ description: '`validation`: a field is missing or wrong.' })
  @ApiConflictResponse({ description: '`email-taken`' })
  async add(@Body() body: NewEmployee, @IdempotencyKey() key: Repeatable): Promise<Employee> {
    const add = new AddEmployee(body.name, body.email, body.role, body.avatarFileId ?? null);
    return this.show(await this.creations.once(key, () => this.commands.execute(add)));
  }

  @Get(':id')
  @AdminOnly()
  @ApiOperation({ summary: 'Show one employee' })
  @ApiOkResponse({ type: Employee })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  show(@Param('id') id: string): Promise<Employee> {
    return this.queries.execute(new ShowEmployee(id));
  }

  @Patch(':id')
  @AdminOnly()
  @ApiOperation({
    summary: 'Change what is given of an employee',
    description:
      'The last active admin can be neither demoted nor deactivated. E-mail and role ask a session for the password again ' +
      '(`confirmation-needed`) when the sign-in is a while ago.',
  })
  @ApiOkResponse({ type: Employee })
  @ApiBadRequestResponse({ description: '`validation`: a field is wrong.' })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  @ApiConflictResponse({ description: '`email-taken`, `last-admin`' })
  change(@Param('id') id: string, @Body() body: EmployeeChanges, @Caller() caller: Principal): Promise<Employee> {
    // With either somebody gets in, or further in.
    if (body.email !== undefined || body.role !== undefined) mustBeRecent(caller);
    return this.commands.execute(new ChangeEmployee(id, body));
  }
}
