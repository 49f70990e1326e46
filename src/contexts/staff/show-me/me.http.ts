import { Body, Controller, Get, Patch } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { ChangeEmployee } from '../change-employee/change-employee.command.js';
import { FindEmployees } from '../contract.js';
import { AvatarField } from '../employee.fields.js';
import { ROLES, type Role } from '../role.js';

export class Me {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, as they sent it.' })
  avatarFileId: string | null;
}

/** What an employee may change of themselves; the rest is an admin's. */
@Example({})
export class MyChanges {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'A picture from `POST /api/files`; null: none.' })
  @AvatarField()
  avatarFileId?: string | null;
}

@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/me')
export class MeHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Show who the access token speaks for' })
  @ApiOkResponse({ type: Me })
  @ApiUnauthorizedResponse({ description: 'The access token is missing or does not work.' })
  async show(@Caller() caller: Principal): Promise<Me> {
    const [employee] = await this.queries.execute(new FindEmployees([caller.employeeId]));
    const { employeeId: id, name, email, role } = caller;
    return { id, name, email, role, avatarFileId: employee?.avatarFileId ?? null };
  }

  @Patch()
  @ApiOperation({ summary: 'Change your own picture, which customers see where you speak under your own name' })
  @ApiOkResponse({ type: Me })
  @ApiBadRequestResponse({ description: '`validation`: it is no picture that staff have sent.' })
  async change(@Body() body: MyChanges, @Caller() caller: Principal): Promise<Me> {
    await this.commands.execute(new ChangeEmployee(caller.employeeId, { avatarFileId: body.avatarFileId }));
    return this.show(caller);
  }
}
