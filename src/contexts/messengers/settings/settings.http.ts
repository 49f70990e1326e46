import { Body, Controller, Get, Patch, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { etagOf, type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import type { Settings } from '../domain/settings.js';
import { ChangeSettings } from './change-settings.command.js';
import { PreviewSettings, SettingsPreview } from './preview-settings.query.js';
import { GetSettingsVersion, ListSettingsHistory } from './settings.query.js';
import { SettingsChange, SettingsPatch, SettingsView } from './settings.view.js';

@Example({ dryRun: true, historyInNewTask: 10 })
export class ChangeSettingsRequest extends SettingsPatch {
  @ApiPropertyOptional({ default: false, description: 'Only tells what the change would do.' })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  dryRun?: boolean;
}

class SettingsChangePage extends pageOf(SettingsChange) {}

@ApiTags('Messenger settings')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/messengers/settings')
export class SettingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: 'Show the settings of all bots' })
  @ApiOkResponse({ type: SettingsView })
  @Get()
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<Settings> {
    const { settings, version } = await this.queries.execute(new GetSettingsVersion());
    // In the header alone: what is read here can be sent back whole.
    reply.header('ETag', etagOf(version));
    return settings;
  }

  @ApiOperation({
    summary: 'Change integration-wide settings',
    description: 'With `dryRun: true` nothing is changed: the answer tells what would become of the chats there are.',
  })
  @ApiExtraModels(SettingsView, SettingsPreview)
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(SettingsView) }, { $ref: getSchemaPath(SettingsPreview) }] },
  })
  @TakesLongTexts()
  @Patch()
  async change(
    @Body() body: ChangeSettingsRequest,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Settings | SettingsPreview> {
    const { dryRun, ...patch } = body;
    if (dryRun) return this.queries.execute(new PreviewSettings(patch, null));
    await this.commands.execute(new ChangeSettings(patch, caller.employeeId, expected));
    return this.get(reply);
  }

  @ApiOperation({ operationId: 'listSettingsHistory', summary: 'List who changed which setting, newest first' })
  @ApiOkResponse({ type: SettingsChangePage })
  @Get('history')
  history(@Query() page: PageQuery): Promise<SettingsChangePage> {
    return this.queries.execute(new ListSettingsHistory(page.limit, page.cursor));
  }
}
