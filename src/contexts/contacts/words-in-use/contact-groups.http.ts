import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { mostUsed, WordsInUse, WordsInUseQuery } from '../../../platform/http/words-in-use.js';
import { WordsInUseStore } from './words-in-use.store.js';

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contact-groups')
export class ContactGroupsHttp {
  constructor(private readonly words: WordsInUseStore) {}

  @ApiOperation({
    summary: 'List the groups that contacts are in, the most used first',
    description: 'Of the 2,000 newest cards: for pickers. Any other group may be written on a card.',
  })
  @ApiOkResponse({ type: WordsInUse })
  @Get()
  async list(@Query() query: WordsInUseQuery): Promise<WordsInUse> {
    return mostUsed(
      (await this.words.newest()).flatMap(({ group }) => group ?? []),
      query,
    );
  }
}
