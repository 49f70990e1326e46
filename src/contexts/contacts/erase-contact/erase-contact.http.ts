import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { ErasureStore } from '../../../platform/personal-data/erasure.store.js';
import { erasureView, ErasureView } from '../../../platform/personal-data/erasures.http.js';
import { AdminOnly, Caller, type Principal, Recent } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { Sized } from '../../../platform/http/fields.js';
import { EraseContact } from './erase-contact.command.js';

const message = 'must be the name that stands on the card';

@Example({ confirm: 'Maria Popescu' })
export class EraseRequest {
  @ApiProperty({ description: 'The name that stands on the card: so nobody erases another one by mistake.' })
  @IsString({ message })
  @Sized(1, 200, { message })
  confirm: string;
}

@ApiTags('Personal data')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/contacts')
export class EraseContactHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly erasures: ErasureStore,
  ) {}

  @Post(':id/erase')
  @Recent()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'eraseContact',
    summary: 'Erase everything of a person',
    description:
      'Card, merged cards, chats, tasks with all that is in them, files, callbacks, events. It cannot be undone. At once ' +
      'nothing more is sent to them, and they are not found any more; the rest follows in slices: look at ' +
      '`GET /api/erasures/{id}`. A message that they send afterwards is a stranger’s.',
  })
  @ApiAcceptedResponse({ type: ErasureView })
  @ApiBadRequestResponse({ description: '`validation`: `confirm` is not the name of the contact.' })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  @ApiGoneResponse({ description: '`contact-merged`: erase `survivorId`, or undo the merge.' })
  async erase(
    @Param('id') id: string,
    @Body() { confirm }: EraseRequest,
    @Caller() caller: Principal,
  ): Promise<ErasureView> {
    const erasureId = await this.commands.execute(new EraseContact(id, confirm, caller.employeeId));
    return erasureView((await this.erasures.find(erasureId))!);
  }
}
