import { Body, Controller, Get, Patch, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../../platform/database/database.js';
import { Caller, OpenIn, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { EventPublisher } from '../../../platform/messaging/publisher/event-publisher.js';
import { AvatarField, NameField } from '../employees/employee.fields.js';
import { EmployeeStore } from '../employees/employee.store.js';
import { IdentityStore } from '../oidc/identity.store.js';
import { csrfTokenOf } from '../sessions/session.js';
import { SessionCookie } from '../sessions/session-cookie.js';
import { ChangeMe } from './change-me.command.js';
import { Me, toMe } from './me.view.js';
import { PreferenceChanges } from './preferences.js';

/** What an employee may change of themselves; e-mail and role are an admin's. */
@Example({})
export class MyChanges extends PreferenceChanges {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IfGiven()
  @NameField()
  name?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      'A picture from `POST /api/files`, which customers see where you speak under your own name; null: none.',
  })
  @AvatarField()
  avatarFileId?: string | null;
}

@ApiTags('Me')
@ApiBearerAuth()
@Controller('api/me')
export class MeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly database: Database,
    private readonly employees: EmployeeStore,
    private readonly identities: IdentityStore,
    private readonly cookie: SessionCookie,
    private readonly publisher: EventPublisher,
  ) {}

  @Get()
  @OpenIn('second-factor', 'enrolment')
  @ApiOperation({ operationId: 'getMe', summary: 'Show who is calling' })
  @ApiOkResponse({ type: Me })
  @ApiUnauthorizedResponse({ description: '`unauthenticated`: the session has ended, or the token does not work.' })
  async show(@Caller() caller: Principal, @Req() request: FastifyRequest): Promise<Me> {
    const [employee, identities, lastEvent] = await this.database.read(() =>
      Promise.all([
        this.employees.find(caller.employeeId),
        this.identities.list(caller.employeeId),
        this.publisher.place(),
      ]),
    );
    const secret = caller.via === 'session' ? this.cookie.of(request) : undefined;
    return toMe(employee!, identities, caller, secret === undefined ? null : csrfTokenOf(secret), lastEvent);
  }

  @Patch()
  @ApiOperation({ operationId: 'updateMe', summary: 'Change your name, your picture and what you set for yourself' })
  @ApiOkResponse({ type: Me })
  @ApiBadRequestResponse({ description: '`validation`: a field is wrong, or it is no picture that staff have sent.' })
  async change(@Body() body: MyChanges, @Caller() caller: Principal, @Req() request: FastifyRequest): Promise<Me> {
    const { name, avatarFileId, ...preferences } = body;
    await this.commands.execute(new ChangeMe(caller.employeeId, { name, avatarFileId }, preferences));
    return this.show(caller, request);
  }
}
