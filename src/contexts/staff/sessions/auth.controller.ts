import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiCookieAuth,
  ApiGoneResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, OpenIn, type Principal, Public, SessionOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost } from '../../../platform/http/fields.js';
import { LinkTokenField } from '../links/link.fields.js';
import { NewPasswordField, PresentPasswordField } from '../passwords/password.fields.js';
import { Confirm } from '../passwords/confirm.command.js';
import { ResetPassword } from '../passwords/reset.command.js';
import { clientOf } from './client.js';
import { Entrance, SignedIn } from './entrance.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.command.js';

const EMAIL = 'must be an e-mail address';

@Example({ email: 'ann@example.com', password: 'four words of nobody else' })
export class SignInRequest {
  @ApiProperty({ format: 'email', maxLength: 254, example: 'ann@example.com' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @AtMost(254, { message: EMAIL })
  @IsString({ message: EMAIL })
  email: string;

  @PresentPasswordField()
  password: string;
}

@Example({ token: 'what-stands-behind-the-sign-of-the-link', password: 'four words of nobody else' })
export class ResetPasswordRequest {
  @LinkTokenField()
  token: string;

  @NewPasswordField()
  password: string;
}

@Example({ password: 'four words of nobody else' })
export class ConfirmRequest {
  @PresentPasswordField()
  password: string;
}

@ApiTags('Signing in')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly commands: CommandBus,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly entrance: Entrance,
  ) {}

  @Post('sign-in')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in with e-mail and password',
    description:
      'Begins a session: its cookie is what the browser sends from now on. It replaces the one that was there.',
  })
  @ApiOkResponse({ type: SignedIn })
  @ApiUnauthorizedResponse({ description: '`sign-in-refused`: the same answer whatever is wrong.' })
  async signIn(
    @Body() { email, password }: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const secret = await this.commands.execute(new SignIn(email, password, clientOf(request)));
    return this.entrance.open(secret, request, reply);
  }

  @Post('reset')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resetPassword',
    summary: 'Set a password by the link of an admin, and sign in',
    description: 'The link works once, for an hour. All other sessions of the employee end.',
  })
  @ApiOkResponse({ type: SignedIn })
  @ApiGoneResponse({ description: '`link-not-valid`: it was used, has expired or was replaced.' })
  async reset(
    @Body() { token, password }: ResetPasswordRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const secret = await this.commands.execute(new ResetPassword(token, password, clientOf(request)));
    return this.entrance.open(secret, request, reply);
  }

  @Post('sign-out')
  @OpenIn('second-factor', 'enrolment')
  @HttpCode(204)
  @ApiCookieAuth('session')
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Sign out: end this session',
    description:
      'Browsers are told to forget what they keep of this service. With an access token there is nothing to end.',
  })
  @ApiNoContentResponse()
  async signOut(@Caller() caller: Principal, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (caller.via === 'session') await this.sessions.endOf(caller.employeeId, caller.credentialId);
    this.cookie.leave(reply);
  }

  @Post('confirm')
  @SessionOnly()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'confirmPassword',
    summary: 'Send your password again, for what needs it',
    description: 'For the next 15 minutes this session may do what is otherwise refused with `confirmation-needed`.',
  })
  @ApiNoContentResponse()
  async confirm(
    @Body() { password }: ConfirmRequest,
    @Caller() { employeeId, credentialId }: Principal,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.commands.execute(new Confirm(employeeId, credentialId, password, clientOf(request)));
  }
}
