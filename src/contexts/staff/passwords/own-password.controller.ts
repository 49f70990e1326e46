import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, type Principal, SessionOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { clientOf } from '../sessions/client.js';
import { Entrance, SignedIn } from '../sessions/entrance.js';
import { ChangePassword } from './change-password.command.js';
import { NewPasswordField, PresentPasswordField } from './password.fields.js';

@Example({ presentPassword: 'four words of nobody else', password: 'four other words of nobody' })
export class PasswordChange {
  @PresentPasswordField()
  presentPassword: string;

  @NewPasswordField()
  password: string;
}

@ApiTags('Me')
@Controller('api/me/password')
export class OwnPasswordController {
  constructor(
    private readonly commands: CommandBus,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @SessionOnly()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'changeMyPassword',
    summary: 'Change your password',
    description: 'Your other sessions end; this one gets a new cookie and a new `csrfToken`.',
  })
  @ApiOkResponse({ type: SignedIn })
  @ApiBadRequestResponse({ description: '`validation`: the present password is wrong, or the new one is refused.' })
  async change(
    @Body() { presentPassword, password }: PasswordChange,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const change = new ChangePassword(caller.employeeId, presentPassword, password, clientOf(request));
    return this.entrance.open(await this.commands.execute(change), request, reply);
  }
}
