import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly, Caller, type Principal, Recent } from '../../../platform/http/access.js';
import { OneTimeLink } from '../links/link.view.js';
import { IssueReset } from './issue-reset.command.js';

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/reset-link')
export class ResetLinksController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Recent()
  @ApiOperation({
    operationId: 'createResetLink',
    summary: 'Make a link by which an employee sets a password',
    description:
      'Also their first one. Hand it to them in a way that nobody else reads: it works once, for an hour, and replaces ' +
      'an earlier one. The service sends no e-mail.',
  })
  @HttpCode(200)
  @ApiOkResponse({ type: OneTimeLink })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  @ApiConflictResponse({ description: '`employee-inactive`' })
  issue(@Param('id') id: string, @Caller() caller: Principal): Promise<OneTimeLink> {
    return this.commands.execute(new IssueReset(id, caller.employeeId));
  }
}
