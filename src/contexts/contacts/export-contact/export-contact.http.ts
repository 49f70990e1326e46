import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiGoneResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AdminOnly, Caller, type Principal, Recent } from '../../../platform/http/access.js';
import { ExportContact } from './export-contact.command.js';

@ApiTags('Personal data')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/contacts')
export class ExportContactHttp {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/export')
  @Recent()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'exportContact',
    summary: 'Take out everything that is kept of a person',
    description:
      'A zip: records by kind, one JSON value a line (`contacts.ndjson`, `tasks.ndjson`, `callbacks.ndjson` …), their files, ' +
      'and `manifest.json` with counts. It is made as it is sent, one at a time. One that cannot go on ends the connection, ' +
      'and has no manifest.',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'The zip.', schema: { type: 'string', format: 'binary' } })
  @ApiNotFoundResponse({ description: '`contact-not-found`' })
  @ApiGoneResponse({ description: '`contact-merged`: take out `survivorId`.' })
  @ApiConflictResponse({ description: '`export-running`: another one is being made.' })
  async export(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const zip = await this.commands.execute(new ExportContact(id, caller.employeeId));
    return reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="contact-${id}.zip"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(zip);
  }
}
