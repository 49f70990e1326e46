import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiConflictResponse,
  ApiGoneResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { EmailField, NameField } from '../employees/employee.fields.js';
import { LinkTokenField } from '../links/link.fields.js';
import { NewPasswordField } from '../passwords/password.fields.js';
import { clientOf } from '../sessions/client.js';
import { Entrance, SignedIn } from '../sessions/entrance.js';
import { SetUp } from './set-up.command.js';
import { NeedsSetUp } from './needs-set-up.query.js';

export class SetupState {
  @ApiProperty({ description: 'No admin can sign in yet: the link of the set-up is needed, or `ADMIN_TOKEN`.' })
  needed: boolean;
}

@Example({
  token: 'what-stands-behind-the-sign-of-the-link',
  name: 'Ann Lee',
  email: 'ann@example.com',
  password: 'four words of nobody else',
})
export class SetupRequest {
  @LinkTokenField()
  token: string;

  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Ann Lee' })
  @NameField()
  name: string;

  @ApiProperty({ format: 'email', maxLength: 254, example: 'ann@example.com' })
  @EmailField()
  email: string;

  @NewPasswordField()
  password: string;
}

@ApiTags('Signing in')
@Controller('api/setup')
export class SetupController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly entrance: Entrance,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getSetup', summary: 'Show whether the first admin is still to be made' })
  @ApiOkResponse({ type: SetupState })
  async state(): Promise<SetupState> {
    return { needed: await this.queries.execute(new NeedsSetUp()) };
  }

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'setUp',
    summary: 'Make the first admin who signs in, and sign them in',
    description:
      'By the one-time link that the service writes at its start, or by the value of `ADMIN_TOKEN`; only while no admin ' +
      'can sign in.',
  })
  @ApiOkResponse({ type: SignedIn })
  @ApiConflictResponse({ description: '`set-up-already`: an admin can sign in. `email-taken`' })
  @ApiGoneResponse({ description: '`link-not-valid`: it was used or has expired. A new start writes another.' })
  async setUp(
    @Body() { token, name, email, password }: SetupRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const secret = await this.commands.execute(new SetUp(token, { name, email, password }, clientOf(request)));
    return this.entrance.open(secret, request, reply);
  }
}
