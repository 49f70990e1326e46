import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNotFoundResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { MakesIn } from '../../../platform/http/resource-headers.js';
import { requireUsableKey } from '../../../platform/idempotency/repeatable.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven, Sized } from '../../../platform/http/fields.js';
import { Action } from '../actions/action.view.js';
import { GetAction } from '../actions/actions.query.js';
import { RequestPhone } from './request-phone.command.js';

@Example({})
export class PhoneRequest {
  @ApiPropertyOptional({ description: "Whom to ask; default: the task's counterparty." })
  @IfGiven()
  @Sized(1, 36, { message: 'must be the id of a contact' })
  contactId?: string;
}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/tasks/:taskId/request-phone')
export class RequestPhoneController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({
    operationId: 'requestPhone',
    summary: 'Ask a contact for their phone number',
    description:
      'They get the text of the setting `phoneRequest` in their language, with a button that shares their own number; it then ' +
      'stands on their card as `shared`. A number that they type, or a card that they forward, is a message only.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key asks once.' })
  @ApiBody({ type: PhoneRequest, required: false })
  @ApiCreatedResponse({ type: Action })
  @ApiNotFoundResponse({ description: '`task-not-found`' })
  @ApiConflictResponse({ description: '`no-counterparty`, `no-chat`, `customer-left`, `idempotency-key-reused`' })
  @MakesIn('actions')
  @Post()
  async request(
    @Param('taskId') taskId: string,
    @Body() body: PhoneRequest | undefined,
    @Headers('idempotency-key') key: string | undefined,
    @Caller() caller: Principal,
  ): Promise<Action> {
    const usable = requireUsableKey(key);
    const id = await this.commands.execute(
      new RequestPhone(taskId, body?.contactId ?? null, caller.employeeId, usable),
    );
    return this.queries.execute(new GetAction(id));
  }
}
