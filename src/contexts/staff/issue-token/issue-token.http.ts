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
import { DomainError } from '../../../platform/domain-error.js';
import { Example } from '../../../platform/http/example.js';
import { OneLine, Sized } from '../../../platform/http/fields.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
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
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Issue an access token',
    description:
      'Only its hash is kept: nobody can show it again. So the same request under the same Idempotency-Key is refused, ' +
      'with the id of the token it issued.',
  })
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ type: IssuedToken })
  @ApiBadRequestResponse({ description: '`validation`: the name is missing or too long.' })
  @ApiForbiddenResponse({ description: 'The caller is not an admin.' })
  @ApiNotFoundResponse({ description: '`employee-not-found`' })
  @ApiConflictResponse({
    description: '`employee-inactive`; `token-already-shown`: this request issued a token before.',
  })
  async issue(
    @Param('id') employeeId: string,
    @Body() body: NewToken,
    @IdempotencyKey() key: Repeatable,
  ): Promise<IssuedToken> {
    let issued: IssuedToken | undefined;
    const id = await this.creations.once(key, async () => {
      issued = await this.commands.execute(new IssueToken(employeeId, body.name));
      return issued.id;
    });
    if (issued?.id !== id) throw alreadyShown(id);
    return issued;
  }
}

const alreadyShown = (tokenId: string) =>
  new DomainError(
    'conflict',
    'token-already-shown',
    'This request has issued a token, which was shown in its answer only. If that is lost, revoke the token of ' +
      '`tokenId` and issue another one under a new Idempotency-Key.',
    [],
    { tokenId },
  );
