import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfGiven } from '../../../platform/http/fields.js';
import { type Language, LANGUAGES } from '../../../platform/text/localised-text.js';
import { GetEntryAddresses } from './entry-addresses.query.js';
import { EntryView } from './entry-addresses.view.js';

class EntryQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'What the button speaks.' })
  @IfGiven()
  @IsIn(LANGUAGES, { message: `must be one of ${LANGUAGES.join(', ')}` })
  lang: Language = 'en';
}

@ApiTags('Messenger accounts')
@ApiBearerAuth()
@Controller('api/messengers/accounts/:id/entry')
export class EntryAddressesController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({ summary: 'Show links, QR code and a button that lead customers into the chat' })
  @ApiOkResponse({ type: EntryView })
  @Get()
  get(@Param('id') id: string, @Query() { lang }: EntryQuery): Promise<EntryView> {
    return this.queries.execute(new GetEntryAddresses(id, lang));
  }
}
