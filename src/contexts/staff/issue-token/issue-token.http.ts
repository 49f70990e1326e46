import { Body, Controller, Header, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { OneLine, Sized } from '../../../platform/http/fields.js';
import { IssueToken } from './issue-token.command.js';

@Example({ name: 'CRM export' })
export class NewToken {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'CRM export', description: 'What it is for.' })
  @OneLine()
  @Sized(1, 100, { message: 'must say in 1 to 100 characters what the token is for' })
  name: string;
}

export class IssuedToken {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The access token itself: shown only in this answer.', example: 'vt_…' })
  token: string;
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/tokens')
export class IssueTokenHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @ApiOperation({ summary: 'Issues an access token', description: 'Only its hash is kept: nobody can show it again.' })
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ type: IssuedToken })
  @ApiBadRequestResponse({ description: '`validation`: the name is missing or too long.' })
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  @ApiConflictResponse({ description: '`employee-inactive`' })
  issue(@Param('id') employeeId: string, @Body() body: NewToken): Promise<IssuedToken> {
    return this.commands.execute(new IssueToken(employeeId, body.name));
  }
}
