import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Contact } from '../contact.view.js';
import { FindDuplicates } from './find-duplicates.query.js';

export class Duplicate {
  @ApiProperty({ type: Contact })
  contact: Contact;

  @ApiProperty({ type: [String], description: 'Numbers that the owners of both cards have shared.' })
  numbers: string[];
}

export class Duplicates {
  @ApiProperty({ type: [Duplicate], description: 'At most 10.' })
  items: Duplicate[];
}

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contacts')
export class FindDuplicatesHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id/duplicates')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'List cards that are probably of the same person' })
  @ApiOkResponse({ type: Duplicates })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  @ApiGoneResponse({ description: '`contact-merged`: it was merged; `survivorId` stands for it.' })
  async list(@Param('id') id: string): Promise<Duplicates> {
    return { items: await this.queries.execute(new FindDuplicates(id)) };
  }
}
