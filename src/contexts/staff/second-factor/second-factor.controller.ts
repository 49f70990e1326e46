import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AdminOnly, Caller, OpenIn, type Principal, Recent, SessionOnly } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost } from '../../../platform/http/fields.js';
import { qrCode } from '../../../platform/qr-code.js';
import { clientOf } from '../sessions/client.js';
import { Entrance, SignedIn } from '../sessions/entrance.js';
import { Sessions } from '../sessions/sessions.js';
import { SecondFactors } from './second-factors.js';

const message = 'must be the six digits that the app shows, or a recovery code';

@Example({ code: '123456' })
export class CodeRequest {
  @ApiProperty({ maxLength: 40, example: '123456', description: 'Six digits of the app, or a recovery code.' })
  @AtMost(40, { message })
  @IsString({ message })
  code: string;
}

export class SecondFactorState {
  @ApiProperty()
  enabled: boolean;

  @ApiProperty({ description: 'By the setting `SECOND_FACTOR`.' })
  required: boolean;

  @ApiProperty()
  recoveryCodesLeft: number;
}

export class Enrolment {
  @ApiProperty({ description: 'For an app that has no camera. Shown only in this answer.' })
  secret: string;

  @ApiProperty({ description: 'An `otpauth://` address, which the picture holds.' })
  uri: string;

  @ApiProperty({ description: 'The picture for the camera, as SVG.' })
  qrSvg: string;
}

export class RecoveryCodes {
  @ApiProperty({ type: [String], description: 'Each lets you in once without the phone. Shown only in this answer.' })
  recoveryCodes: string[];
}

export class Enrolled extends SignedIn {
  @ApiProperty({ type: [String], description: 'Each lets you in once without the phone. Shown only in this answer.' })
  recoveryCodes: string[];
}

@ApiTags('Me')
@SessionOnly()
@Controller('api/me/second-factor')
export class OwnSecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly entrance: Entrance,
  ) {}

  @Get()
  @OpenIn('second-factor', 'enrolment')
  @ApiOperation({ operationId: 'getMySecondFactor', summary: 'Show whether you have a second factor' })
  @ApiOkResponse({ type: SecondFactorState })
  state(@Caller() { employeeId }: Principal): Promise<SecondFactorState> {
    return this.factors.stateOf(employeeId);
  }

  @Post()
  @OpenIn('enrolment')
  @Recent()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enrolMySecondFactor',
    summary: 'Begin with an authenticator app, or with another one',
    description: 'It counts once a code of it was sent; until then the one before does.',
  })
  @ApiOkResponse({ type: Enrolment })
  async begin(@Caller() { employeeId }: Principal): Promise<Enrolment> {
    const begun = await this.factors.begin(employeeId);
    return { ...begun, qrSvg: await qrCode(begun.uri) };
  }

  @Post('confirm')
  @OpenIn('enrolment')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirmMySecondFactor',
    summary: 'Send the first code of the app: from now on it is asked for',
    description: 'The session goes on under a new cookie and a new `csrfToken`.',
  })
  @ApiOkResponse({ type: Enrolled })
  @ApiConflictResponse({ description: '`no-enrolment`: begin first.' })
  async enable(
    @Body() { code }: CodeRequest,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Enrolled> {
    const recoveryCodes = await this.factors.enable(caller.employeeId, code, clientOf(request));
    const secret = await this.sessions.advance(caller.credentialId);
    return { ...(await this.entrance.open(secret, request, reply)), recoveryCodes };
  }

  @Post('recovery-codes')
  @Recent()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'renewMyRecoveryCodes',
    summary: 'Get new recovery codes: the earlier ones count no more',
  })
  @ApiOkResponse({ type: RecoveryCodes })
  @ApiConflictResponse({ description: '`no-second-factor`' })
  async renew(@Caller() { employeeId }: Principal): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.factors.renewRecoveryCodes(employeeId) };
  }

  @Delete()
  @Recent()
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteMySecondFactor', summary: 'Do without a second factor' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`second-factor-required`: the setting asks for one.' })
  async remove(@Caller() { employeeId }: Principal): Promise<void> {
    await this.factors.removeOwn(employeeId);
  }
}

@ApiTags('Signing in')
@SessionOnly()
@Controller('api/auth/second-factor')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @OpenIn('second-factor')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'sendSecondFactor',
    summary: 'Send the code of your app after the password',
    description: 'The session goes on under a new cookie and a new `csrfToken`. Each code counts once.',
  })
  @ApiOkResponse({ type: SignedIn })
  async send(
    @Body() { code }: CodeRequest,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    await this.factors.check(caller.employeeId, code, clientOf(request));
    return this.entrance.open(await this.sessions.advance(caller.credentialId), request, reply);
  }
}

@ApiTags('Staff')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/employees/:id/second-factor')
export class EmployeeSecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  @Delete()
  @Recent()
  @HttpCode(204)
  @ApiOperation({
    summary: "Reset an employee's second factor",
    description: 'For who has lost the phone and the recovery codes. Make sure in person who asks. Their sessions end.',
  })
  @ApiNoContentResponse()
  async reset(@Param('id') employeeId: string): Promise<void> {
    await this.factors.remove(employeeId);
    await this.sessions.endAll(employeeId);
  }
}
