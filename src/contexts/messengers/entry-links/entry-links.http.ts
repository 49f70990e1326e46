import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { AuditTally } from '../../../platform/audit/audit-tally.js';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { CreateEntryLink } from './create.command.js';
import { LINK_DAYS } from '../domain/entry-link.js';
import { EntryLinkView } from './entry-link.view.js';
import { GetEntryLink, ListEntryLinks } from './entry-links.query.js';
import { RevokeEntryLink } from './revoke.command.js';

const MAX_CAMPAIGN = 100;

/** Exactly one of `contactId`, `taskId` and `campaign`. */
@Example({ campaign: 'Spring leaflet' })
export class CreateEntryLinkRequest {
  @ApiPropertyOptional({ description: 'The chat of whoever comes is bound to this card instead of a new one.' })
  @IfGiven()
  @IsString({ message: 'must be the id of a contact' })
  contactId?: string;

  @ApiPropertyOptional({ description: 'The first message goes to this task, and the chat to the card of its contact.' })
  @IfGiven()
  @IsString({ message: 'must be the id of a task' })
  taskId?: string;

  @ApiPropertyOptional({ maxLength: MAX_CAMPAIGN, description: 'Stands in the description of the task it opens.' })
  @IfGiven()
  @OneLine()
  @Sized(1, MAX_CAMPAIGN, { message: `must be a text of 1 to ${MAX_CAMPAIGN} characters` })
  campaign?: string;

  @ApiPropertyOptional({ minimum: LINK_DAYS.least, maximum: LINK_DAYS.most, default: LINK_DAYS.usual })
  @IsInt({ message: 'must be a number of days' })
  @Min(LINK_DAYS.least, { message: `must be ${LINK_DAYS.least} or more` })
  @Max(LINK_DAYS.most, { message: `must be ${LINK_DAYS.most} or less` })
  expiresInDays: number = LINK_DAYS.usual;
}

class EntryLinkPage extends pageOf(EntryLinkView) {}

@ApiTags('Messenger accounts')
@ApiBearerAuth()
@Controller('api/messengers/accounts/:id/entry-links')
export class EntryLinksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
    private readonly tally: AuditTally,
  ) {}

  @ApiOperation({ summary: 'Make a one-time link: the first message of the person who uses it lands where it belongs' })
  @ApiCreatedResponse({ type: EntryLinkView })
  @Post()
  async create(
    @Param('id') accountId: string,
    @Body() { expiresInDays, ...target }: CreateEntryLinkRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<EntryLinkView> {
    const link = new CreateEntryLink(accountId, target, expiresInDays, caller.employeeId);
    const id = await this.creations.once(key, () => this.commands.execute(link));
    return this.queries.execute(new GetEntryLink(accountId, id));
  }

  @ApiOperation({ summary: 'List the one-time links of a bot, newest first' })
  @ApiOkResponse({ type: EntryLinkPage })
  @Get()
  list(@Param('id') accountId: string, @Query() page: PageQuery): Promise<EntryLinkPage> {
    this.tally.add({ action: 'entry-links.read', target: { kind: 'account', id: accountId } });
    return this.queries.execute(new ListEntryLinks(accountId, page.limit, page.cursor));
  }

  @ApiOperation({ summary: 'Show a one-time link, with what became of it' })
  @ApiOkResponse({ type: EntryLinkView })
  @Get(':linkId')
  get(@Param('id') accountId: string, @Param('linkId') linkId: string): Promise<EntryLinkView> {
    this.tally.add({ action: 'entry-links.read', target: { kind: 'entry-link', id: linkId } });
    return this.queries.execute(new GetEntryLink(accountId, linkId));
  }

  @ApiOperation({
    operationId: 'revokeEntryLink',
    summary: 'Revoke a link: whoever comes through it later comes as if there were none',
  })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete(':linkId')
  async revoke(@Param('id') accountId: string, @Param('linkId') linkId: string): Promise<void> {
    await this.commands.execute(new RevokeEntryLink(accountId, linkId));
  }
}
