import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { AccessToken } from './access-token.view.js';
import { ListTokens } from './list-tokens.query.js';
import { ShowToken } from './show-token.query.js';

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/tokens')
export class ListTokensHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({
    summary: "An employee's access tokens, the newest first, revoked ones too",
    description: 'The tokens themselves are never shown.',
  })
  @ApiOkResponse({ type: pageOf(AccessToken) })
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  list(@Param('id') employeeId: string, @Query() { limit, cursor }: PageQuery): Promise<Page<AccessToken>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListTokens(employeeId, limit, before));
  }

  @Get(':tokenId')
  @ApiOperation({ summary: 'Show one access token, without the token itself' })
  @ApiOkResponse({ type: AccessToken })
  @ApiNotFoundResponse({ description: '`access-token-not-found`' })
  show(@Param('id') employeeId: string, @Param('tokenId') tokenId: string): Promise<AccessToken> {
    return this.queries.execute(new ShowToken(employeeId, tokenId));
  }
}
