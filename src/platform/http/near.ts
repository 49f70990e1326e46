import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

const NEAR = ['loopback', 'private', 'uniqueLocal', 'linkLocal'];
/** What proxies add: behind them somebody else asks. */
const PASSED_ON = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** Whether a request comes from this machine or its private network itself, and was not passed on from the internet. */
export function isNear({ headers, raw }: Pick<FastifyRequest, 'headers' | 'raw'>): boolean {
  const address = raw.socket.remoteAddress ?? '';
  if (!ipaddr.isValid(address) || PASSED_ON.some((name) => headers[name] !== undefined)) return false;
  return NEAR.includes(ipaddr.process(address).range());
}

/** Whether the caller is near, as a parameter of a route. */
export const IsNear = createParamDecorator((_: unknown, context: ExecutionContext): boolean =>
  isNear(context.switchToHttp().getRequest<FastifyRequest>()),
);
