import { type ExecutionContext, Injectable } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions, type ThrottlerRequest } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { DomainError } from '../domain-error.js';
import { clientAddress, countedAddress } from '../http/client-address.js';
import { costlyOf, SHARES } from './costs-much.js';

const MINUTE_MS = 60_000;
/** Of the calls a minute, whoever has not signed in gets so much, all of an address together. */
const ANONYMOUS_SHARE = 0.1;

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** Only the API: probes, customers' pages and callbacks are no calls. */
const isApi = (context: ExecutionContext): boolean => requestOf(context).routeOptions.url?.startsWith('/api/') ?? false;

/** @returns the limits by name; both count a minute */
export const rateLimits = ({ API_CALLS_PER_MINUTE: calls }: Config): ThrottlerModuleOptions => ({
  skipIf: (context) => !isApi(context),
  getTracker: (request) => callerOf(request as FastifyRequest),
  generateKey: (_context, caller, name) => `${name} ${caller}`,
  throttlers: [
    {
      name: 'api',
      ttl: MINUTE_MS,
      limit: (context) => Math.ceil(requestOf(context).principal ? calls : calls * ANONYMOUS_SHARE),
    },
    {
      name: 'costly',
      ttl: MINUTE_MS,
      skipIf: (context) => !isApi(context) || costlyOf(context) === undefined,
      limit: (context) => Math.ceil(calls * SHARES[costlyOf(context)!]),
      generateKey: (context, caller) => `${costlyOf(context)} ${caller}`,
    },
  ],
});

/** A token or session; of whoever has none the address. */
function callerOf(request: FastifyRequest): string {
  const { principal } = request;
  return principal ? `${principal.via} ${principal.credentialId}` : countedAddress(clientAddress(request));
}

/** Says of each answer what is left, as the draft "RateLimit header fields for HTTP" has it. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async handleRequest(call: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, throttler, blockDuration, getTracker, generateKey } = call;
    const name = (throttler.name === 'costly' ? costlyOf(context) : undefined) ?? 'api';
    const key = generateKey(context, await getTracker(requestOf(context), context), throttler.name!);
    const hits = await this.storageService.increment(key, ttl, limit, blockDuration, throttler.name!);
    const seconds = hits.isBlocked ? hits.timeToBlockExpire : hits.timeToExpire;
    const left = hits.isBlocked ? 0 : Math.max(0, limit - hits.totalHits);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    append(reply, 'ratelimit-policy', `"${name}";q=${limit};w=${ttl / 1_000}`);
    append(reply, 'ratelimit', `"${name}";r=${left};t=${seconds}`);
    if (hits.isBlocked) throw tooMany(name, limit, Math.max(1, seconds));
    return true;
  }
}

function append(reply: FastifyReply, name: string, value: string): void {
  const before = reply.getHeader(name);
  void reply.header(name, before === undefined ? value : `${String(before)}, ${value}`);
}

const OF_WHAT: Record<string, string> = {
  api: 'calls',
  upload: 'uploads',
  link: 'links of bots',
  check: 'checks of bots',
  write: 'messages',
};

const tooMany = (name: string, limit: number, retryAfter: number): DomainError =>
  new DomainError(
    'too-many',
    'too-many-requests',
    `The limit is ${limit} a minute for ${OF_WHAT[name]}. Nothing was done; come again in ${retryAfter} seconds.`,
    [],
    { retryAfter },
  );
