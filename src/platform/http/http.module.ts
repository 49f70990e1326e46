import { Module } from '@nestjs/common';
import { BareRoutes } from './bare-routes.js';
import { Draining } from './draining.js';
import { Impatience } from './impatience.js';

@Module({ providers: [BareRoutes, Draining, Impatience], exports: [BareRoutes] })
export class HttpModule {}
