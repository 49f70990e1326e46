import { Body, Controller, Param, Patch } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString } from 'class-validator';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { ExternalIdField } from '../../../platform/http/external-id.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost, IfGiven, NestedList, OneLine, Sized } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { Contact } from '../contact.view.js';
import type { CardChanges } from '../domain/contact-card.js';
import { ShowContact } from '../show-contact/show-contact.query.js';
import { ChangeContact } from './change-contact.command.js';

export class TypedPhone {
  @ApiProperty({
    example: '+40 721 234 567',
    description:
      '3 to 15 digits, as people copy them: spaces, dashes, dots, brackets, `tel:` and a leading + or 00 are allowed.',
  })
  @IsString({ message: 'must be a phone number as text' })
  @AtMost(100, { message: 'must have at most 100 characters' })
  number: string;
}

@Example({ group: 'Customers' })
export class ContactChanges implements CardChanges {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IfGiven()
  @OneLine()
  @Sized(1, 200, { message: 'must be a name of 1 to 200 characters' })
  name?: string;

  @ApiPropertyOptional({
    type: [TypedPhone],
    maxItems: 20,
    description: 'All numbers typed by staff; those the owner shared stay.',
  })
  @IfGiven()
  @NestedList(TypedPhone, 20, 'must be a list of {number}', 'must be at most 20 numbers')
  phones?: TypedPhone[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, description: 'Null: in no group.' })
  @IsOptional()
  @OneLine()
  @IsString({ message: 'must be the name of a group, or null for none' })
  @Sized(0, 100, { message: 'must have at most 100 characters' })
  group?: string | null;

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Ids of employees.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of employees' })
  @ArrayMaxSize(50, { message: 'must be at most 50 employees' })
  @IsString({ each: true, message: 'must be a list of ids of employees' })
  @Sized(1, 36, { each: true, message: 'must be a list of ids of employees' })
  responsibleIds?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: 50 })
  @IfGiven()
  @OneLine()
  @IsArray({ message: 'must be a list of tags' })
  @ArrayMaxSize(50, { message: 'must be at most 50 tags' })
  @IsString({ each: true, message: 'must be a list of tags' })
  @Sized(1, 100, { each: true, message: 'must be tags of 1 to 100 characters each' })
  tags?: string[];

  @ExternalIdField()
  externalId?: string | null;
}

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contacts')
export class ChangeContactHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Patch(':id')
  @ApiOperation({ summary: 'Change what is given' })
  @ApiOkResponse({ type: Contact })
  @ApiBadRequestResponse({ description: '`validation`: a field is wrong, or an employee is unknown.' })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  @ApiGoneResponse({ description: '`contact-merged`: it was merged; `survivorId` stands for it.' })
  @ApiConflictResponse({
    description: '`contact-changed`: somebody else changed it at the same moment; `external-id-taken`.',
  })
  async change(
    @Param('id') id: string,
    @Body() body: ContactChanges,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<Contact> {
    await this.commands.execute(new ChangeContact(id, body, caller.employeeId, expected));
    return this.queries.execute(new ShowContact(id));
  }
}
