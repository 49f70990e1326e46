import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { AtMost, IfGiven, OneLine } from '../../../platform/http/fields.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import { TimeQuery } from '../../../platform/http/time-query.js';
import { Contact } from '../contact.view.js';
import { ListContacts } from './list-contacts.query.js';

export class ContactsQuery extends PageQuery {
  @ApiPropertyOptional({
    maxLength: 200,
    description:
      'Beginnings of words of the name and the tags, in any order, or a phone number, or a piece of one, in any spelling.',
    example: 'ann lee',
  })
  @IsOptional()
  @IsString({ message: 'must be given once, as text' })
  @AtMost(200, { message: 'must have at most 200 characters' })
  search?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'A whole tag, as it is written.' })
  @IfGiven()
  @OneLine()
  @IsString({ message: 'must be given once, as text' })
  @AtMost(100, { message: 'must have at most 100 characters' })
  tag?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'The whole name of a group, as it is written.' })
  @IfGiven()
  @OneLine()
  @IsString({ message: 'must be given once, as text' })
  @AtMost(100, { message: 'must have at most 100 characters' })
  group?: string;

  @ApiPropertyOptional({ description: 'The one that has this id in your own system.' })
  @IsOptional()
  @IsString({ message: 'must be given once, as text' })
  externalId?: string;

  @TimeQuery('Only what was changed, or made, since then.')
  updatedSince?: number;
}

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contacts')
export class ListContactsHttp {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ summary: 'List contacts, newest first' })
  @ApiOkResponse({ type: pageOf(Contact) })
  @ApiBadRequestResponse({ description: '`validation`: a parameter is wrong.' })
  list(@Query() { limit, cursor, ...filter }: ContactsQuery): Promise<Page<Contact>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListContacts(filter, limit, before));
  }
}
