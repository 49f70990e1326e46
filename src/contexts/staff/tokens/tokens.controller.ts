import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { DomainError } from '../../../platform/domain-error.js';
import { AdminOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { OneLine, Sized } from '../../../platform/http/fields.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { AccessToken, IssuedToken } from './access-token.view.js';
import { IssueToken } from './issue.command.js';
import { ListTokens } from './list.query.js';
import { RevokeToken } from './revoke.command.js';
import { ShowToken } from './show.query.js';

@Example({ name: 'CRM export' })
export class NewToken {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'CRM export', description: 'What it is for.' })
  @OneLine()
  @Sized(1, 100, { message: 'must say in 1 to 100 characters what the token is for' })
  name: string;
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/tokens')
export class TokensController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({
    summary: "List an employee's access tokens, newest first, revoked ones too",
    description: 'The tokens themselves are never shown.',
  })
  @ApiOkResponse({ type: pageOf(AccessToken) })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  list(@Param('id') employeeId: string, @Query() { limit, cursor }: PageQuery): Promise<Page<AccessToken>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListTokens(employeeId, limit, before));
  }

  @Post()
  @ApiOperation({
    summary: 'Issue an access token',
    description:
      'Only its hash is kept: nobody can show it again. So the same request under the same Idempotency-Key is refused, ' +
      'with the id of the token it issued.',
  })
  @ApiCreatedResponse({ type: IssuedToken })
  @ApiBadRequestResponse({ description: '`validation`: the name is missing or too long.' })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  @ApiConflictResponse({
    description: '`employee-inactive`; `token-already-shown`: this request issued a token before.',
  })
  async issue(
    @Param('id') employeeId: string,
    @Body() body: NewToken,
    @IdempotencyKey() key: Repeatable,
  ): Promise<IssuedToken> {
    let issued: IssuedToken | undefined;
    const id = await this.creations.once(key, async () => {
      issued = await this.commands.execute(new IssueToken(employeeId, body.name));
      return issued.id;
    });
    if (issued?.id !== id) throw alreadyShown(id);
    return issued;
  }

  @Get(':tokenId')
  @ApiOperation({ summary: 'Show one access token, without the token itself' })
  @ApiOkResponse({ type: AccessToken })
  @ApiNotFoundResponse({ description: '`access-token-not-found`' })
  show(@Param('id') employeeId: string, @Param('tokenId') tokenId: string): Promise<AccessToken> {
    return this.queries.execute(new ShowToken(employeeId, tokenId));
  }

  @Delete(':tokenId')
  @ApiOperation({ summary: 'Revoke an access token: it stops working at once' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`access-token-not-found`' })
  @ApiConflictResponse({ description: '`environment-token`: change the setting ADMIN_TOKEN instead.' })
  async revoke(@Param('id') employeeId: string, @Param('tokenId') tokenId: string): Promise<void> {
    await this.commands.execute(new RevokeToken(employeeId, tokenId));
  }
}

const alreadyShown = (tokenId: string) =>
  new DomainError(
    'conflict',
    'token-already-shown',
    'This request has issued a token, which was shown in its answer only. If that is lost, revoke the token of ' +
      '`tokenId` and issue another one under a new Idempotency-Key.',
    [],
    { tokenId },
  );
