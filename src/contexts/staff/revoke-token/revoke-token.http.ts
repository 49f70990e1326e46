import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { RevokeToken } from './revoke-token.command.js';

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/tokens')
export class RevokeTokenHttp {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':tokenId')
  @ApiOperation({
    summary: 'Revoke an access token: it stops working at once (other instances of the service: within 30 seconds)',
  })
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  @ApiNotFoundResponse({ description: '`access-token-not-found`' })
  @ApiConflictResponse({ description: '`environment-token`: change the setting ADMIN_TOKEN instead.' })
  async revoke(@Param('id') employeeId: string, @Param('tokenId') tokenId: string): Promise<void> {
    await this.commands.execute(new RevokeToken(employeeId, tokenId));
  }
}
