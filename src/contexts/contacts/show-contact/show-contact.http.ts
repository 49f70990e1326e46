import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Contact } from '../contact.view.js';
import { ShowContact } from './show-contact.query.js';

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contacts')
export class ShowContactHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  @ApiOperation({ summary: 'Show one contact' })
  @ApiOkResponse({ type: Contact })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  @ApiGoneResponse({
    description: '`contact-merged`: it was merged; `survivorId` stands for it. `contact-erased`: by `erasureId`.',
  })
  show(@Param('id') id: string): Promise<Contact> {
    return this.queries.execute(new ShowContact(id));
  }
}
