import { SetMetadata } from '@nestjs/common';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyContextConfig } from 'fastify';

/** As Nest's, which forgets what another decorator of the same route has said. */
export const RouteConfig =
  (config: Partial<FastifyContextConfig>) =>
  (target: object, name?: string | symbol, route?: PropertyDescriptor): void => {
    const said = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, (route?.value as object) ?? target) as object;
    SetMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...said, ...config })(target, name!, route!);
  };
