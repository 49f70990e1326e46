import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { Bot, ListBots } from './list-bots.query.js';

class BotPage extends pageOf(Bot) {}

/** What every employee may know of the bots, such as to ask for the tasks of one. */
@ApiTags('Messenger accounts')
@ApiBearerAuth()
@Controller('api/messengers/bots')
export class BotsController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({ summary: 'List the names of the linked bots, newest first' })
  @ApiOkResponse({ type: BotPage })
  @Get()
  list(@Query() { limit, cursor }: PageQuery): Promise<BotPage> {
    return this.queries.execute(new ListBots(limit, cursor));
  }
}
