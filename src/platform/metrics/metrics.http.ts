import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { Public } from '../http/access.js';
import { IsNear } from '../http/near.js';
import { Metrics } from './metrics.js';

@ApiTags('Health')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @ApiOperation({
    operationId: 'getMetrics',
    summary: 'Read the figures for Prometheus',
    description: 'With METRICS_TOKEN set, for whoever sends it as bearer token; without, for the private network only.',
  })
  @ApiBearerAuth()
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiForbiddenResponse({ description: '`forbidden`: it is for the private network only.' })
  @Get()
  async show(
    @Headers('authorization') authorization: string | undefined,
    @IsNear() near: boolean,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { METRICS_TOKEN: token } = this.config;
    if (token !== undefined && !isSame(authorization ?? '', `Bearer ${token}`)) {
      reply.header('WWW-Authenticate', 'Bearer');
      throw new DomainError('unauthenticated', 'unauthenticated', 'The figures need the token of METRICS_TOKEN.');
    }
    if (token === undefined && !near) throw new DomainError('forbidden', 'forbidden', FOR_THE_NEAR);
    const text = await this.metrics.text();
    reply.header('Cache-Control', 'no-store').type(this.metrics.contentType);
    return text;
  }
}

const FOR_THE_NEAR =
  'The figures are for callers in the private network, not through a public proxy. Set METRICS_TOKEN to read them there.';

/** In a time that tells nothing; digests, since it compares only what is of one length. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
