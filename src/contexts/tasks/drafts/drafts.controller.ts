import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, isUUID } from 'class-validator';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost, IfGiven, Nested, Sized } from '../../../platform/http/fields.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { TimeField } from '../../../platform/http/time-query.js';
import { LONGEST_KEY } from '../../../platform/idempotency/repeatable.js';
import { LocationRequest, MAX_FILES, MAX_TEXT, NotifyRequest } from '../actions/actions.http.js';
import { Draft } from './draft.view.js';
import { GetDraft, ListDrafts } from './drafts.query.js';
import { RemoveDraft } from './remove-draft.command.js';
import { SaveDraft } from './save-draft.command.js';

@Example({ text: 'The cartridge is', key: '2c1f', savedAt: '2026-11-28T10:00:00.000Z' })
export class SaveDraftRequest {
  @ApiPropertyOptional({ maxLength: MAX_TEXT })
  @IfGiven()
  @IsString({ message: 'must be text' })
  @AtMost(MAX_TEXT, { message: `must have at most ${MAX_TEXT} characters` })
  text?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MAX_FILES,
    description:
      'From `POST /api/files`, or of other actions. They stay here as long as the draft; those that are gone are left out.',
  })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of files' })
  @ArrayMaxSize(MAX_FILES, { message: `must name at most ${MAX_FILES} files` })
  @ArrayUnique({ message: 'must name each file once' })
  @IsString({ each: true, message: 'must be ids of files' })
  fileIds?: string[];

  @ApiPropertyOptional({ type: LocationRequest })
  @IfGiven()
  @Nested(LocationRequest, 'must be an object with lat and lon')
  location?: LocationRequest;

  @ApiPropertyOptional({ type: NotifyRequest, description: 'What is no id is left out.' })
  @IfGiven()
  @Nested(NotifyRequest, 'must be an object with contactIds, employeeIds or both')
  notify?: NotifyRequest;

  @ApiProperty({
    maxLength: LONGEST_KEY,
    description: 'The `Idempotency-Key` of the action that it becomes: once that stands, the draft is gone.',
  })
  @Sized(1, LONGEST_KEY, { message: `must have 1 to ${LONGEST_KEY} characters` })
  key: string;

  @TimeField('When it was written, by the clock of the device. An earlier one does not replace a later one.')
  savedAt: number;
}

class DraftPage extends pageOf(Draft) {}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api')
export class DraftsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: 'List what you have begun to write, newest first' })
  @ApiOkResponse({ type: DraftPage })
  @Get('drafts')
  list(@Query() { limit, cursor }: PageQuery, @Caller() me: Principal): Promise<DraftPage> {
    return this.queries.execute(new ListDrafts(me.employeeId, limit, cursor));
  }

  @ApiOperation({ summary: 'Show what you have begun to write in a task' })
  @ApiOkResponse({ type: Draft })
  @Get('tasks/:id/draft')
  get(@Param('id') id: string, @Caller() me: Principal): Promise<Draft> {
    return this.queries.execute(new GetDraft(id, me.employeeId));
  }

  @ApiOperation({
    summary: 'Save what you have begun to write in a task',
    description:
      'It answers with the draft that stands: another one where another device has saved later. Kept for 30 days.',
  })
  @ApiOkResponse({ type: Draft })
  @TakesLongTexts()
  @Put('tasks/:id/draft')
  async save(@Param('id') id: string, @Body() body: SaveDraftRequest, @Caller() me: Principal): Promise<Draft> {
    const {
      text = '',
      fileIds = [],
      location,
      notify: { contactIds = [], employeeIds = [] } = {},
      key,
      savedAt,
    } = body;
    const draft = {
      text,
      fileIds,
      ...(location && { location: { lat: location.lat, lon: location.lon } }),
      notify: {
        contactIds: contactIds.filter((each) => isUUID(each)),
        employeeIds: employeeIds.filter((each) => isUUID(each)),
      },
      key,
      savedAt,
    };
    await this.commands.execute(new SaveDraft(id, draft, me.employeeId));
    return this.queries.execute(new GetDraft(id, me.employeeId));
  }

  @ApiOperation({ summary: 'Delete what you have begun to write in a task' })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete('tasks/:id/draft')
  async remove(@Param('id') id: string, @Caller() me: Principal): Promise<void> {
    await this.commands.execute(new RemoveDraft(id, me.employeeId));
  }
}
