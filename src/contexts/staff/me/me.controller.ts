import { Body, Controller, Get, Patch, Req } from '@nestjs/common';
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
import type { FastifyRequest } from 'fastify';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { FindEmployees } from '../contract.js';
import { ChangeEmployee } from '../employees/change.command.js';
import { AvatarField } from '../employees/employee.fields.js';
import { ROLES, type Role } from '../employees/role.js';
import { csrfTokenOf } from '../sessions/session.js';
import { SessionCookie } from '../sessions/session-cookie.js';

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

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Of a session: to be sent as `X-CSRF-Token` with every call that changes something. Null with a token.',
  })
  csrfToken: string | null;
}

/** What an employee may change of themselves; the rest is an admin's. */
@Example({})
export class MyChanges {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'A picture from `POST /api/files`; null: none.' })
  @AvatarField()
  avatarFileId?: string | null;
}

@ApiTags('Me')
@ApiBearerAuth()
@Controller('api/me')
export class MeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMe', summary: 'Show who is calling' })
  @ApiOkResponse({ type: Me })
  @ApiUnauthorizedResponse({ description: '`unauthenticated`: the session has ended, or the token does not work.' })
  async show(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<Me> {
    const [employee] = await this.queries.execute(new FindEmployees([caller.employeeId]));
    const { employeeId: id, name, email, role } = caller;
    const csrfToken = caller.via === 'session' ? csrfTokenOf(this.cookie.of(request)!) : null;
    return { id, name, email, role, avatarFileId: employee?.avatarFileId ?? null, csrfToken };
  }

  @Patch()
  @ApiOperation({
    operationId: 'updateMe',
    summary: 'Change your own picture, which customers see where you speak under your own name',
  })
  @ApiOkResponse({ type: Me })
  @ApiBadRequestResponse({ description: '`validation`: it is no picture that staff have sent.' })
  async change(@Body() body: MyChanges, @Caller() caller: Principal, @Req() request: FastifyRequest): Promise<Me> {
    await this.commands.execute(new ChangeEmployee(caller.employeeId, { avatarFileId: body.avatarFileId }));
    return this.show(caller, request);
  }
}
