import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, type Principal, Recent } from '../../../platform/http/access.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { SESSION_NEEDED } from '../access/refusals.js';
import { AccessToken, IssuedToken } from './access-token.view.js';
import { IssueOnce } from './issue-once.js';
import { ListTokens } from './list.query.js';
import { RevokeToken } from './revoke.command.js';
import { ShowToken } from './show.query.js';
import { NewOwnToken } from './token.fields.js';

@ApiTags('Me')
@ApiBearerAuth()
@Controller('api/me/tokens')
export class OwnTokensController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly issuing: IssueOnce,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listMyTokens', summary: 'List your own access tokens, the newest first' })
  @ApiOkResponse({ type: pageOf(AccessToken) })
  list(@Caller() { employeeId }: Principal, @Query() { limit, cursor }: PageQuery): Promise<Page<AccessToken>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListTokens(employeeId, limit, before));
  }

  @Post()
  @Recent()
  @ApiOperation({
    operationId: 'createMyToken',
    summary: 'Issue an access token of your own',
    description:
      'Shown once; only its hash is kept. By a session, or by an admin’s token: another token makes none, so that a lost ' +
      'one does not live on in others.',
  })
  @ApiCreatedResponse({ type: IssuedToken })
  @ApiBadRequestResponse({ description: '`validation`: a field is missing or wrong.' })
  @ApiForbiddenResponse({
    description:
      '`session-needed`: sign in to do this. `scope-missing`: your token lacks a scope that the new one asks for.',
  })
  @ApiConflictResponse({ description: '`token-already-shown`: this request issued a token before.' })
  issue(
    @Caller() caller: Principal,
    @Body() body: NewOwnToken,
    @IdempotencyKey() key: Repeatable,
  ): Promise<IssuedToken> {
    if (caller.via === 'token' && caller.role !== 'admin') throw SESSION_NEEDED;
    return this.issuing.issue(caller, caller.employeeId, body, key);
  }

  @Get(':tokenId')
  @ApiOperation({ operationId: 'getMyToken', summary: 'Show one of your access tokens, without the token itself' })
  @ApiOkResponse({ type: AccessToken })
  @ApiNotFoundResponse({ description: '`access-token-not-found`' })
  show(@Caller() { employeeId }: Principal, @Param('tokenId') tokenId: string): Promise<AccessToken> {
    return this.queries.execute(new ShowToken(employeeId, tokenId));
  }

  @Delete(':tokenId')
  @ApiOperation({ operationId: 'deleteMyToken', summary: 'Revoke one of your access tokens: it stops working at once' })
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: '`access-token-not-found`' })
  @ApiConflictResponse({ description: '`environment-token`: change the setting ADMIN_TOKEN instead.' })
  async revoke(@Caller() { employeeId }: Principal, @Param('tokenId') tokenId: string): Promise<void> {
    await this.commands.execute(new RevokeToken(employeeId, tokenId));
  }
}
