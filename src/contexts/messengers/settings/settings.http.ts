import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import type { Settings } from '../domain/settings.js';
import { ChangeSettings } from './change-settings.command.js';
import { GetSettings, ListSettingsHistory } from './settings.query.js';
import { SettingsChange, SettingsPatch, SettingsView } from './settings.view.js';

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

  @ApiOperation({ summary: 'The integration-wide settings' })
  @ApiOkResponse({ type: SettingsView })
  @Get()
  get(): Promise<Settings> {
    return this.queries.execute(new GetSettings());
  }

  @ApiOperation({ summary: 'Change integration-wide settings' })
  @ApiOkResponse({ type: SettingsView })
  @Patch()
  async change(@Body() patch: SettingsPatch, @Caller() caller: Principal): Promise<Settings> {
    await this.commands.execute(new ChangeSettings(patch, caller.employeeId));
    return this.queries.execute(new GetSettings());
  }

  @ApiOperation({ summary: 'Who changed which setting, newest first' })
  @ApiOkResponse({ type: SettingsChangePage })
  @Get('history')
  history(@Query() page: PageQuery): Promise<SettingsChangePage> {
    return this.queries.execute(new ListSettingsHistory(page.limit, page.cursor));
  }
}
