import { Module } from '@nestjs/common';
import { BareRoutes } from './bare-routes.js';
import { Draining } from './draining.js';
import { Impatience } from './impatience.js';
import { RequestBodies } from './request-bodies.js';

@Module({ providers: [BareRoutes, Draining, Impatience, RequestBodies], exports: [BareRoutes] })
export class HttpModule {}
