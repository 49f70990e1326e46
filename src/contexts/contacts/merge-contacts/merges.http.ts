import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
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
import { IsBoolean, IsIn, IsString } from 'class-validator';
import { Database } from '../../../platform/database/database.js';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { Example, SOME_ID } from '../../../platform/http/example.js';
import { IfGiven, Nested, Sized } from '../../../platform/http/fields.js';
import { decodeCursor, type Page, pageOf, PageQuery } from '../../../platform/http/page.js';
import type { MergeChoices } from '../domain/merge.js';
import { ShowContact } from '../show-contact/show-contact.query.js';
import { ListMerges } from './list-merges.query.js';
import { MergeContacts } from './merge-contacts.command.js';
import { ContactMerge, MergedContact, UndoneMerge } from './merge.view.js';
import { UndoMerge } from './undo-merge.command.js';

const WHOSE = ['this', 'other'] as const;
const message = 'must be "this" or "other"';
const enumeration = { enum: WHOSE, description: "Absent: this card's, or the other's where this one has none." };

export class ChosenFields implements MergeChoices {
  @ApiPropertyOptional(enumeration)
  @IfGiven()
  @IsIn(WHOSE, { message })
  name?: 'this' | 'other';

  @ApiPropertyOptional(enumeration)
  @IfGiven()
  @IsIn(WHOSE, { message })
  avatar?: 'this' | 'other';

  @ApiPropertyOptional(enumeration)
  @IfGiven()
  @IsIn(WHOSE, { message })
  group?: 'this' | 'other';
}

@Example({ contactId: SOME_ID })
export class MergeRequest {
  @ApiProperty({ description: 'The other card: it disappears, and this one stands for it.' })
  @IsString({ message: 'must be the id of the other contact' })
  @Sized(1, 36, { message: 'must be the id of the other contact' })
  contactId: string;

  @ApiPropertyOptional({ type: ChosenFields, description: 'Numbers, tags and responsible employees are joined.' })
  @IfGiven()
  @Nested(ChosenFields, 'must be an object such as {"name": "other"}')
  fields?: ChosenFields;

  @ApiPropertyOptional({ description: 'True: nothing is merged; the answer is the card as it would be.' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  dryRun?: boolean;
}

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contacts')
export class MergesHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly database: Database,
  ) {}

  @Post(':id/merge')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'mergeContacts',
    summary: 'Merge two contacts',
    description:
      'Chats, tasks, messages and deliveries of the other card are shown as this one’s; a chat stays bound to its task. ' +
      'The other card is in no list any more and answers 410 `contact-merged` with `survivorId`.',
  })
  @ApiOkResponse({ type: MergedContact })
  @ApiBadRequestResponse({
    description: '`validation`: a field is wrong, or the other contact is unknown or this one.',
  })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  @ApiGoneResponse({ description: '`contact-merged`: this card was itself merged into `survivorId`.' })
  @ApiConflictResponse({ description: '`already-merged`: the other card was merged before.' })
  async merge(
    @Param('id') id: string,
    @Body() { contactId, fields, dryRun = false }: MergeRequest,
    @Caller() caller: Principal,
  ): Promise<MergedContact> {
    const merge = async () => {
      const mergeId = await this.commands.execute(new MergeContacts(id, contactId, { ...fields }, caller.employeeId));
      return { ...(await this.queries.execute(new ShowContact(id))), mergeId };
    };
    return dryRun ? { ...(await this.database.dryRun(merge)), mergeId: '' } : merge();
  }

  @Get(':id/merges')
  @ApiOperation({ summary: 'List the merges of this contact, undone ones too, newest first' })
  @ApiOkResponse({ type: pageOf(ContactMerge) })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  list(@Param('id') id: string, @Query() { limit, cursor }: PageQuery): Promise<Page<ContactMerge>> {
    const before = cursor === undefined ? undefined : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return this.queries.execute(new ListMerges(id, limit, before));
  }

  @Post('merges/:mergeId/undo')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Undo a merge',
    description:
      'Each card has its chats and what came through them meanwhile. What people changed on the card that stayed is kept, ' +
      'unless it is what the merge had brought.',
  })
  @ApiOkResponse({ type: UndoneMerge })
  @ApiNotFoundResponse({ description: '`merge-not-found`' })
  @ApiConflictResponse({
    description: '`merge-undone`: before; `survivor-merged`: the card was merged into another one, undo that first.',
  })
  async undo(@Param('mergeId') mergeId: string, @Caller() caller: Principal): Promise<UndoneMerge> {
    const { survivorId, otherId } = await this.commands.execute(new UndoMerge(mergeId, caller.employeeId));
    const survivor = await this.queries.execute(new ShowContact(survivorId));
    return { survivor, restored: await this.queries.execute(new ShowContact(otherId)) };
  }
}
