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
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly, Caller, type Principal, Recent } from '../../../platform/http/access.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { AccessToken, IssuedToken } from './access-token.view.js';
import { IssueOnce } from './issue-once.js';
import { ListTokens } from './list.query.js';
import { RevokeToken } from './revoke.command.js';
import { ShowToken } from './show.query.js';
import { NewToken } from './token.fields.js';

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/tokens')
export class TokensController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly issuing: IssueOnce,
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
  @Recent()
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
  issue(
    @Caller() caller: Principal,
    @Param('id') employeeId: string,
    @Body() body: NewToken,
    @IdempotencyKey() key: Repeatable,
  ): Promise<IssuedToken> {
    return this.issuing.issue(caller, employeeId, body, key);
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
