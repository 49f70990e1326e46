import { Body, Controller, Param, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { ActiveField, AvatarField, EmailField, NameField, RoleField } from '../employee.fields.js';
import { Employee } from '../employee.view.js';
import { ROLES, type Role } from '../role.js';
import { ChangeEmployee } from './change-employee.command.js';

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

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IfGiven()
  @RoleField()
  role?: Role;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'A picture from `POST /api/files`; null: none.' })
  @AvatarField()
  avatarFileId?: string | null;

  @ApiPropertyOptional({ description: 'False: their tokens stop working, at once.' })
  @IfGiven()
  @ActiveField()
  active?: boolean;
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees')
export class ChangeEmployeeHttp {
  constructor(private readonly commands: CommandBus) {}

  @Patch(':id')
  @ApiOperation({
    summary: 'Change what is given',
    description: 'The last active admin can be neither demoted nor deactivated.',
  })
  @ApiOkResponse({ type: Employee })
  @ApiBadRequestResponse({ description: '`validation`: a field is wrong.' })
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  @ApiConflictResponse({ description: '`email-taken`, `last-admin`' })
  change(@Param('id') id: string, @Body() body: EmployeeChanges): Promise<Employee> {
    return this.commands.execute(new ChangeEmployee(id, body));
  }
}
