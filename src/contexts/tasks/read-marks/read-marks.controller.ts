import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
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
import { IsBoolean, IsString } from 'class-validator';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { Example, SOME_ID } from '../../../platform/http/example.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { ListMentions, Mention } from './list-mentions.query.js';
import { SetRead } from './set-read.command.js';

@Example({ actionId: SOME_ID })
export class SetReadRequest {
  @ApiProperty({ description: 'The last action of the feed that you have read; an earlier one sets the mark back.' })
  @IsString({ message: 'must be the id of an action' })
  actionId: string;

  @ApiPropertyOptional({
    default: false,
    description: 'You have not read this action either, nor what stands behind it.',
  })
  @IfGiven()
  @IsBoolean({ message: 'must be true or false' })
  unread?: boolean;
}

class MentionPage extends pageOf(Mention) {}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api')
export class ReadMarksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({ summary: 'Set how far you have read a task' })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Put('tasks/:id/read')
  async setRead(@Param('id') id: string, @Body() body: SetReadRequest, @Caller() caller: Principal): Promise<void> {
    await this.commands.execute(new SetRead(id, body.actionId, caller.employeeId, body.unread));
  }

  @ApiOperation({ summary: 'List the actions that notify you and that you have not read, newest first' })
  @ApiOkResponse({ type: MentionPage })
  @Get('me/mentions')
  mentions(@Query() { limit, cursor }: PageQuery, @Caller() caller: Principal): Promise<MentionPage> {
    return this.queries.execute(new ListMentions(caller.employeeId, limit, cursor));
  }
}
