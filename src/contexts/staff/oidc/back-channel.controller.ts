import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AuditTally } from '../../../platform/audit/audit-tally.js';
import { Public } from '../../../platform/http/access.js';
import { TakesForm } from '../../../platform/http/body-rules.js';
import { EndSessionsAtProvider } from './end-sessions.command.js';
import { LogoutTokens } from './logout-tokens.js';

const DESCRIPTION =
  'The provider calls this (OpenID Connect Back-Channel Logout 1.0). The token, which it has signed, is all that counts. Of ' +
  'sessions that began with an account of the provider those end that the token names by `sid`, `sub` or both. ' +
  'The same token is heeded once.';

@ApiTags('Signing in')
@Controller('api/auth/oidc')
export class BackChannelController {
  constructor(
    private readonly commands: CommandBus,
    private readonly tokens: LogoutTokens,
    private readonly tally: AuditTally,
  ) {}

  @Post('logout')
  @Public()
  @TakesForm()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'endOidcSessions',
    summary: 'End sessions that are over at the OpenID Connect provider',
    description: DESCRIPTION,
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['logout_token'],
      properties: { logout_token: { type: 'string', description: 'A JWT. Other fields are ignored.' } },
    },
  })
  @ApiOkResponse({ description: 'They have ended, or there were none.' })
  @ApiBadRequestResponse({ description: '`logout-token-not-valid`: it is not what it must be, or came before.' })
  @ApiNotFoundResponse({ description: '`oidc-off`: no provider is set.' })
  @ApiServiceUnavailableResponse({ description: '`oidc-unavailable`: the provider does not say what it signs with.' })
  async logOut(@Body() body: Record<string, unknown> | null): Promise<void> {
    await this.tally.refusals({ action: 'session.end-refused', target: { kind: 'employee', id: null } }, async () => {
      const token = await this.tokens.verify(body?.['logout_token']);
      await this.commands.execute(new EndSessionsAtProvider(token));
    });
  }
}
