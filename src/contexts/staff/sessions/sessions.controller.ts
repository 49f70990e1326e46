import { Controller, Delete, Get, HttpCode, Param, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { notFound } from '../../../platform/domain-error.js';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { SessionCookie } from './session-cookie.js';
import { SessionList, toSessionList } from './session.view.js';
import { Sessions } from './sessions.js';

@ApiTags('Me')
@ApiBearerAuth()
@Controller('api/me/sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listMySessions', summary: 'List where you are signed in' })
  @ApiOkResponse({ type: SessionList })
  async list(@Caller() { employeeId, credentialId }: Principal): Promise<SessionList> {
    return toSessionList(await this.sessions.of(employeeId), credentialId);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteMySessions', summary: 'Sign out everywhere, here too' })
  @ApiNoContentResponse()
  async endAll(@Caller() { employeeId }: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(employeeId);
    this.cookie.leave(reply);
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteMySession', summary: 'Sign out in one place' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`session-not-found`' })
  async end(@Caller() { employeeId }: Principal, @Param('sessionId') id: string): Promise<void> {
    if (!(await this.sessions.endOf(employeeId, id))) throw notFound('session', id);
  }
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/sessions')
export class EmployeeSessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @ApiOperation({ summary: 'List where an employee is signed in' })
  @ApiOkResponse({ type: SessionList })
  async list(@Param('id') employeeId: string, @Caller() { credentialId }: Principal): Promise<SessionList> {
    return toSessionList(await this.sessions.of(employeeId), credentialId);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign an employee out everywhere' })
  @ApiNoContentResponse()
  async endAll(@Param('id') employeeId: string): Promise<void> {
    await this.sessions.endAll(employeeId);
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign an employee out in one place' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`session-not-found`' })
  async end(@Param('id') employeeId: string, @Param('sessionId') id: string): Promise<void> {
    if (!(await this.sessions.endOf(employeeId, id))) throw notFound('session', id);
  }
}
