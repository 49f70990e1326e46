import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mostUsed, WordsInUse, WordsInUseQuery } from '../../../platform/http/words-in-use.js';
import { NewestContactTags } from '../../contacts/contract.js';
import { TagStore } from './tag.store.js';

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/tags')
export class TagsController {
  constructor(
    private readonly tags: TagStore,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({
    summary: 'List the tags of tasks and contacts, the most used first',
    description: 'Of the 2,000 newest of each: for pickers. Any other tag may be given.',
  })
  @ApiOkResponse({ type: WordsInUse })
  @Get()
  async list(@Query() query: WordsInUseQuery): Promise<WordsInUse> {
    const ofContacts = await this.queries.execute(new NewestContactTags());
    return mostUsed([...(await this.tags.newest()), ...ofContacts], query);
  }
}
