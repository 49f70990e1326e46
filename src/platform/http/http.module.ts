import { Module } from '@nestjs/common';
import { BareRoutes } from './bare-routes.js';
import { Draining } from './draining.js';

@Module({ providers: [BareRoutes, Draining], exports: [BareRoutes] })
export class HttpModule {}
