import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { AdminOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { Trimmed } from '../../../platform/http/fields.js';
import { CostsMuch } from '../../../platform/limits/costs-much.js';
import { API_KEY } from './api-key.js';
import { CheckKey, KeyOwner } from './check-key.query.js';

@Example({ kind: 'viber', apiKey: '4453b6ac12345678-e02c5f12174805f9-daec9cbb5448c51f' })
export class CheckKeyRequest {
  @ApiProperty({ example: 'viber' })
  @IsString({ message: 'must be the name of a messenger, as in "viber"' })
  kind: string;

  @ApiProperty({ writeOnly: true })
  @Trimmed()
  @Matches(API_KEY.pattern, { message: API_KEY.message })
  apiKey: string;
}

@ApiTags('Messenger accounts')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/messengers/check-key')
export class CheckKeyController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({
    operationId: 'checkKey',
    summary: 'Show which bot an API key belongs to, before it is linked',
    description: 'The messenger is asked. Nothing is stored, and the bot stays as it is.',
  })
  @ApiOkResponse({ type: KeyOwner })
  @HttpCode(200)
  @CostsMuch('check')
  @Post()
  check(@Body() { kind, apiKey }: CheckKeyRequest): Promise<KeyOwner> {
    return this.queries.execute(new CheckKey(kind, apiKey));
  }
}
