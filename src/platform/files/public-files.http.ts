import { Controller, Get, Head, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';
import { Public } from '../http/access.js';
import { PublicMisses } from '../limits/public-misses.js';
import { FileStore } from './file-store.js';
import { publicName } from './file-name.js';
import { PublicLinks } from './public-links.js';
import { serveFile } from './serve-file.js';

/** Types a browser may show by itself: pictures, sound and films, in which nothing runs. */
const HARMLESS = /^(image\/(jpeg|png|gif|webp)|video\/|audio\/)/;

/**
 * Files under unguessable addresses, for the messenger and the customer: no sign-in, no listing, and a key opens its own
 * file only.
 */
@ApiTags('Public')
@Controller('m')
export class PublicFilesController {
  constructor(
    private readonly links: PublicLinks,
    private readonly store: FileStore,
    private readonly misses: PublicMisses,
  ) {}

  @Public()
  // Before GET: Fastify would answer HEAD by itself, reading the whole file.
  @Head(':key/:name')
  async head(
    @Param('key') key: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.serve(key, name, request, reply);
  }

  @ApiOperation({
    operationId: 'openPublicFile',
    summary: 'Fetch a file that was sent to a customer, by its unguessable address; ranges are served',
  })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  @ApiTooManyRequestsResponse({ description: '`too-many-guesses`: many addresses that lead nowhere were asked for.' })
  @Public()
  @Get(':key/:name')
  async serve(
    @Param('key') key: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = /^[\w-]{20,64}$/.test(key) ? await this.links.find(key) : null;
    if (file?.state !== 'stored' || name !== publicName(file)) {
      this.misses.count(request);
      throw new DomainError('not-found', 'not-found', 'There is nothing at this address, or not any more.');
    }
    void reply.header('x-robots-tag', 'noindex');
    await serveFile(this.store, file, request, reply, {
      disposition: HARMLESS.test(file.mimeType) ? 'inline' : 'attachment',
      // Not for ever: an address can be revoked.
      cacheControl: 'public, max-age=300',
      anywhere: true,
    });
  }
}
