import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { invalidField } from '../../../platform/domain-error.js';
import { AdminOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost, IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';
import { SimulateMessage } from './simulate-message.query.js';
import { Simulation } from './simulation.view.js';

@Example({ text: 'Hello, my printer is broken.' })
export class SimulateRequest {
  @ApiProperty({ example: 'Hello, my printer is broken.' })
  @IsString({ message: 'must be the text of a message' })
  @AtMost(7000, { message: 'must have at most 7000 characters' })
  text: string;

  @ApiPropertyOptional({ description: 'A contact who writes; without one: a person who never wrote before.' })
  @IfGiven()
  @IsString({ message: 'must be the id of a contact' })
  contactId?: string;

  @ApiPropertyOptional({ description: 'Name of the new person.' })
  @IfGiven()
  @OneLine()
  @Sized(1, 200, { message: 'must have 1 to 200 characters' })
  customerName?: string;
}

@ApiTags('Messenger accounts')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/messengers/accounts/:id/simulate')
export class SimulateMessageController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({
    operationId: 'simulateMessage',
    summary: 'Preview what would become of a message: contact, task, roles and why. Nothing is stored',
  })
  @ApiOkResponse({ type: Simulation })
  @HttpCode(200)
  @Post()
  simulate(@Param('id') id: string, @Body() { text, contactId, customerName }: SimulateRequest): Promise<Simulation> {
    if (contactId !== undefined && customerName !== undefined) {
      throw invalidField('customerName', 'names a new person; leave it out when a contact writes');
    }
    const newcomer = customerName ? { customerName } : {};
    const who = contactId === undefined ? newcomer : { contactId };
    return this.queries.execute(new SimulateMessage(id, { text, ...who }));
  }
}
