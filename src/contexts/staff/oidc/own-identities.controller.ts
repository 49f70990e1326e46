import { Controller, Delete, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, type Principal, Recent, SessionOnly } from '../../../platform/http/access.js';
import { AttemptCookie } from './attempt-cookie.js';
import { ProviderAddress } from './identity.view.js';
import { OidcProvider } from './provider.js';
import { UnlinkIdentity } from './unlink.command.js';

@ApiTags('Me')
@SessionOnly()
@Recent()
@Controller('api/me/oidc')
export class OwnIdentitiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly provider: OidcProvider,
    private readonly attempts: AttemptCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'linkMyIdentity',
    summary: 'Link an account of the OpenID Connect provider, to sign in with it from now on',
    description: 'Answers where to go. The account is linked when the provider leads back to this session, at `/me`.',
  })
  @ApiOkResponse({ type: ProviderAddress })
  @ApiNotFoundResponse({ description: '`oidc-off`: no provider is set.' })
  @ApiServiceUnavailableResponse({ description: '`oidc-unavailable`: the provider does not answer as it should.' })
  async link(
    @Caller() { employeeId }: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderAddress> {
    const { address, checks } = await this.provider.begin();
    this.attempts.set(reply, { ...checks, purpose: { kind: 'link', employeeId } });
    return { address };
  }

  @Delete(':identityId')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'unlinkMyIdentity',
    summary: 'Unlink an account of the provider: nobody signs in with it any more',
    description: 'All your other sessions end.',
  })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`identity-not-found`' })
  @ApiConflictResponse({ description: '`last-way-in`: without a password you could not sign in again.' })
  async unlink(@Caller() caller: Principal, @Param('identityId') identityId: string): Promise<void> {
    await this.commands.execute(new UnlinkIdentity(caller.employeeId, identityId, caller.credentialId));
  }
}
