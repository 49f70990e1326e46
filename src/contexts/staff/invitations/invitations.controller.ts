import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiGoneResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdminOnly, Caller, type Principal, Public, Recent } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { EmailField, NameField, RoleField } from '../employees/employee.fields.js';
import { ROLES, type Role } from '../employees/role.js';
import { LinkTokenField } from '../links/link.fields.js';
import { OneTimeLinks } from '../links/one-time-links.js';
import { NewPasswordField } from '../passwords/password.fields.js';
import { clientOf } from '../sessions/client.js';
import { Entrance, SignedIn } from '../sessions/entrance.js';
import { AcceptInvitation } from './accept.command.js';
import { InvitedAs, Invitation, NewInvitationView, toInvitedAs } from './invitation.view.js';
import { ListInvitations, ShowInvitation } from './invitations.query.js';
import { Invite } from './invite.command.js';
import { RevokeInvitation } from './revoke.command.js';

@Example({ email: 'mihai@example.com', role: 'employee' })
export class NewInvitation {
  @ApiProperty({ format: 'email', maxLength: 254, example: 'mihai@example.com' })
  @EmailField()
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @RoleField()
  role: Role;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'They may change it when they accept.' })
  @IfGiven()
  @NameField()
  name?: string;
}

@Example({ token: 'what-stands-behind-the-sign-of-the-link' })
export class InvitationToken {
  @LinkTokenField()
  token: string;
}

@Example({
  token: 'what-stands-behind-the-sign-of-the-link',
  name: 'Mihai Rusu',
  password: 'four words of nobody else',
})
export class Acceptance {
  @LinkTokenField()
  token: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200, description: 'Left out: the name in the invitation.' })
  @IfGiven()
  @NameField()
  name?: string;

  @NewPasswordField()
  password: string;
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/invitations')
export class InvitationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly creations: IdempotentCreations,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List invitations, the newest first' })
  @ApiOkResponse({ type: pageOf(Invitation) })
  list(@Query() { limit, cursor }: PageQuery): Promise<Page<Invitation>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListInvitations(limit, before));
  }

  @Post()
  @Recent()
  @ApiOperation({
    summary: 'Invite a colleague',
    description:
      'Hand the link to them: it works once, for seven days, and for this address and role. It replaces an earlier one ' +
      'for the same address.',
  })
  @ApiCreatedResponse({ type: NewInvitationView })
  @ApiBadRequestResponse({ description: '`validation`: a field is missing or wrong.' })
  @ApiConflictResponse({ description: '`email-taken`' })
  async invite(
    @Body() { email, role, name }: NewInvitation,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<NewInvitationView> {
    let made: { id: string; link: string } | undefined;
    const id = await this.creations.once(key, async () => {
      made = await this.commands.execute(new Invite({ email, name: name ?? null, role }, caller.employeeId));
      return made.id;
    });
    const invitation = await this.show(id);
    return { ...invitation, link: made?.id === id ? made.link : null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show one invitation, without its link' })
  @ApiOkResponse({ type: Invitation })
  @ApiNotFoundResponse({ description: '`invitation-not-found`' })
  show(@Param('id') id: string): Promise<Invitation> {
    return this.queries.execute(new ShowInvitation(id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an invitation: its link works no longer' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`invitation-not-found`' })
  async revoke(@Param('id') id: string): Promise<void> {
    await this.commands.execute(new RevokeInvitation(id));
  }
}

/** What somebody does who has an invitation, and is nobody yet. */
@ApiTags('Signing in')
@Controller('api/invitations')
export class InvitedController {
  constructor(
    private readonly commands: CommandBus,
    private readonly links: OneTimeLinks,
    private readonly entrance: Entrance,
  ) {}

  @Post('look')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'lookAtInvitation', summary: 'Show whom an invitation is for' })
  @ApiOkResponse({ type: InvitedAs })
  @ApiGoneResponse({ description: '`link-not-valid`: it was used, revoked or replaced, or has expired.' })
  async look(@Body() { token }: InvitationToken, @Req() request: FastifyRequest): Promise<InvitedAs> {
    return toInvitedAs(await this.links.look('invitation', token, clientOf(request)));
  }

  @Post('accept')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Accept an invitation: choose a password, and sign in' })
  @ApiOkResponse({ type: SignedIn })
  @ApiConflictResponse({ description: '`email-taken`: somebody was given this address meanwhile.' })
  @ApiGoneResponse({ description: '`link-not-valid`: it was used, revoked or replaced, or has expired.' })
  async accept(
    @Body() { token, name, password }: Acceptance,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const secret = await this.commands.execute(new AcceptInvitation(token, { name, password }, clientOf(request)));
    return this.entrance.open(secret, request, reply);
  }
}
