import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { SetPresence } from './set-presence.command.js';

@Example({ writing: false })
export class PresenceRequest {
  @ApiProperty({ description: 'Whether you write an answer; false: you only have the task open.' })
  @IsBoolean({ message: 'must be true or false' })
  writing: boolean;
}

@ApiTags('Live')
@ApiBearerAuth()
@Controller('api/tasks/:id/presence')
export class PresenceController {
  constructor(private readonly commands: CommandBus) {}

  @ApiOperation({
    summary: 'Tell that you have a task open',
    description: 'For 20 seconds; the others see it as the event `presence`.',
  })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Put()
  async set(@Param('id') id: string, @Body() { writing }: PresenceRequest, @Caller() me: Principal): Promise<void> {
    await this.commands.execute(new SetPresence(id, me.employeeId, writing));
  }

  @ApiOperation({ summary: 'Tell that you have left a task' })
  @ApiNoContentResponse()
  @HttpCode(204)
  @Delete()
  async leave(@Param('id') id: string, @Caller() me: Principal): Promise<void> {
    await this.commands.execute(new SetPresence(id, me.employeeId, null));
  }
}
