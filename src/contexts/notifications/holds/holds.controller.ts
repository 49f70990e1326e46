import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiConflictResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { ReleaseAction } from './release-action.command.js';
import { WithdrawAction } from './withdraw-action.command.js';

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/actions')
export class HoldsController {
  constructor(private readonly commands: CommandBus) {}

  @ApiOperation({
    operationId: 'withdrawAction',
    summary: 'Take back a message that still waits to leave',
    description:
      'For its author, or an admin (else `forbidden`). It is gone from the feed, as if it had never been written; its files stay for another action. An action of which nothing was to ' +
      'leave is not found here. Whoever writes it anew needs a new Idempotency-Key.',
  })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`already-left`: it is on its way, has arrived, or was tried.' })
  @HttpCode(204)
  @Delete(':id')
  withdraw(@Param('id') id: string, @Caller() caller: Principal): Promise<void> {
    return this.commands.execute(new WithdrawAction(id, caller));
  }

  @ApiOperation({
    operationId: 'releaseAction',
    summary: 'Send a held message now',
    description: 'For its author, or an admin (else `forbidden`). Nothing happens where it has left already.',
  })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Post(':id/release')
  release(@Param('id') id: string, @Caller() caller: Principal): Promise<void> {
    return this.commands.execute(new ReleaseAction(id, caller));
  }
}
