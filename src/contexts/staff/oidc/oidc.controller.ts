import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiFoundResponse,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { DomainError, invalidField } from '../../../platform/domain-error.js';
import { Public } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { NameField } from '../employees/employee.fields.js';
import { LinkTokenField } from '../links/link.fields.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { clientOf } from '../sessions/client.js';
import { Arrival } from './arrival.js';
import { AttemptCookie } from './attempt-cookie.js';
import { ProviderAddress, SignInMethods } from './identity.view.js';
import { OidcProvider } from './provider.js';

@Example({ token: 'what-stands-behind-the-sign-of-the-link', name: 'Mihai Rusu' })
export class AcceptanceByProvider {
  @LinkTokenField()
  token: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'Left out: the name in the invitation.' })
  @IfGiven()
  @NameField()
  name?: string;
}

@ApiTags('Signing in')
@Controller('api/auth')
export class OidcController {
  constructor(
    private readonly config: Config,
    private readonly links: OneTimeLinks,
    private readonly provider: OidcProvider,
    private readonly attempts: AttemptCookie,
    private readonly arrival: Arrival,
  ) {}

  @Get('methods')
  @Public()
  @ApiOperation({
    operationId: 'listSignInMethods',
    summary: 'Show how people may sign in, beside e-mail and password',
  })
  @ApiOkResponse({ type: SignInMethods })
  methods(): SignInMethods {
    const { OIDC_ISSUER, OIDC_NAME: name, PUBLIC_URL } = this.config;
    return { oidc: OIDC_ISSUER === undefined ? null : { name, signInUrl: `${PUBLIC_URL}/api/auth/oidc` } };
  }

  @Get('oidc')
  @Public()
  @ApiOperation({
    operationId: 'startOidcSignIn',
    summary: 'Sign in at the OpenID Connect provider',
    description:
      'For browsers: it leads to the provider, which leads back. What goes wrong ends at `/sign-in?problem=<slug>`; ' +
      'programs get the problem itself.',
  })
  @ApiFoundResponse({ description: 'To the provider.' })
  @ApiNotFoundResponse({ description: '`oidc-off`: no provider is set.' })
  @ApiServiceUnavailableResponse({ description: '`oidc-unavailable`: the provider does not answer as it should.' })
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.redirect(request, reply, async () => {
      const { address, checks } = await this.provider.begin();
      this.attempts.set(reply, { ...checks, purpose: { kind: 'sign-in' } });
      return address;
    });
  }

  @Get('oidc/callback')
  @Public()
  @ApiOperation({
    operationId: 'finishOidcSignIn',
    summary: 'Come back from the OpenID Connect provider',
    description:
      'The provider leads the browser here. It signs in, accepts an invitation, or links the account, as it was begun; ' +
      'then it leads to the app.',
  })
  @ApiFoundResponse({ description: 'To the app, or to `/sign-in?problem=<slug>`.' })
  @ApiUnauthorizedResponse({
    description: '`oidc-expired`, `oidc-cancelled`, `oidc-refused`, `oidc-not-linked`, `oidc-domain`',
  })
  @ApiServiceUnavailableResponse({ description: '`oidc-unavailable`: the provider does not answer as it should.' })
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.redirect(
      request,
      reply,
      async () => this.config.PUBLIC_URL + (await this.arrival.receive(request, reply)),
    );
  }

  @Post('oidc/invitation')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'acceptInvitationByOidc',
    summary: 'Accept an invitation with an account of the OpenID Connect provider, instead of a password',
    description: 'The link is used up when the provider leads back.',
  })
  @ApiOkResponse({ type: ProviderAddress })
  @ApiNotFoundResponse({ description: '`oidc-off`: no provider is set.' })
  @ApiGoneResponse({ description: '`link-not-valid`: it was used, revoked or replaced, or has expired.' })
  @ApiServiceUnavailableResponse({ description: '`oidc-unavailable`: the provider does not answer as it should.' })
  async accept(
    @Body() { token, name }: AcceptanceByProvider,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderAddress> {
    const invitation = await this.links.look('invitation', token, clientOf(request));
    if (name === undefined && invitation.name === null) {
      throw invalidField('name', 'must be given: the invitation has none');
    }
    const { address, checks } = await this.provider.begin();
    this.attempts.set(reply, { ...checks, purpose: { kind: 'invitation', token, name: name ?? null } });
    return { address };
  }

  /** A person gets a page in either case, a program the problem. */
  private async redirect(request: FastifyRequest, reply: FastifyReply, to: () => Promise<string>): Promise<void> {
    const address = await to().catch((error: unknown) => {
      const isBrowser = /\btext\/html\b/i.test(request.headers.accept ?? '');
      if (!(error instanceof DomainError && isBrowser)) throw error;
      return `${this.config.PUBLIC_URL}/sign-in?problem=${encodeURIComponent(error.slug)}`;
    });
    void reply.redirect(address, 302);
  }
}
