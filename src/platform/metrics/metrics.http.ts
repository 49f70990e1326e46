import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { Public } from '../http/access.js';
import { Metrics } from './metrics.js';

@ApiTags('Health')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Figures for Prometheus; with METRICS_TOKEN set, for who sends it as bearer token' })
  @ApiBearerAuth()
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Get()
  async show(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { METRICS_TOKEN: token } = this.config;
    if (token !== undefined && !isSame(authorization ?? '', `Bearer ${token}`)) {
      reply.header('WWW-Authenticate', 'Bearer');
      throw new DomainError('unauthenticated', 'unauthenticated', 'The figures need the token of METRICS_TOKEN.');
    }
    const text = await this.metrics.text();
    reply.header('Cache-Control', 'no-store').type(this.metrics.contentType);
    return text;
  }
}

/** In a time that tells nothing; digests, since it compares only what is of one length. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
