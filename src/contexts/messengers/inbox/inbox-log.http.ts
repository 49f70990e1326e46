import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { AuditTally } from '../../../platform/audit/audit-tally.js';
import { AdminOnly } from '../../../platform/http/access.js';
import { AtMost } from '../../../platform/http/fields.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { TimeQuery } from '../../../platform/http/time-query.js';
import { CountCallbacks, GetCallback, ListCallbacks } from './inbox-log.query.js';
import { Inbound, INBOUND_STATES, InboundCounts, type InboundState } from './inbound.view.js';
import { ReplayCallback } from './replay.command.js';

class InboundQuery extends PageQuery {
  @ApiPropertyOptional({ enum: INBOUND_STATES })
  @IsOptional()
  @IsIn(INBOUND_STATES, { message: `must be one of ${INBOUND_STATES.join(', ')}` })
  state?: InboundState;

  @ApiPropertyOptional({ description: 'Of one bot.' })
  @IsOptional()
  @IsString()
  @AtMost(64, { message: 'is longer than any id' })
  accountId?: string;

  @TimeQuery('Received not before this time.')
  from?: number;

  @TimeQuery('Received before this time.')
  to?: number;
}

class InboundPage extends pageOf(Inbound) {}

@ApiTags('Inbox log')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/messengers/inbound')
export class InboxLogController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly tally: AuditTally,
  ) {}

  @ApiOperation({
    operationId: 'listInbound',
    summary: 'List every callback that was taken in, newest first',
    description:
      'One page looks through 20,000 callbacks at most: with a bot or a time it may have fewer than `limit`, even none, and still a `nextCursor`.',
  })
  @ApiOkResponse({ type: InboundPage })
  @Get()
  list(@Query() { limit, cursor, ...filter }: InboundQuery): Promise<InboundPage> {
    this.tally.add({ action: 'inbox.read', target: { kind: 'callback', id: null } });
    return this.queries.execute(new ListCallbacks(filter, limit, cursor));
  }

  @ApiOperation({ operationId: 'countInbound', summary: 'Count callbacks by their state' })
  @ApiOkResponse({ type: InboundCounts })
  @Get('counts')
  counts(): Promise<InboundCounts> {
    return this.queries.execute(new CountCallbacks());
  }

  @ApiOperation({ summary: 'Show one callback' })
  @ApiOkResponse({ type: Inbound })
  @Get(':id')
  get(@Param('id') id: string): Promise<Inbound> {
    this.tally.add({ action: 'inbox.read', target: { kind: 'callback', id } });
    return this.queries.execute(new GetCallback(id));
  }

  @ApiOperation({
    summary: 'Process a failed or ignored callback again',
    description: 'What is processed already stays as it is: replaying it changes nothing.',
  })
  @ApiOkResponse({ type: Inbound })
  @HttpCode(200)
  @Post(':id/replay')
  async replay(@Param('id') id: string): Promise<Inbound> {
    await this.commands.execute(new ReplayCallback(id));
    return this.queries.execute(new GetCallback(id));
  }
}
