import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AppInfoController } from './app-info.controller.js';
import { BareRoutes } from './bare-routes.js';
import { Draining } from './draining.js';
import { RequestDeadline } from './request-deadline.js';
import { RequestBodies } from './request-bodies.js';
import { RequestContext } from './request-context.js';
import { ResourceHeaders } from './resource-headers.js';

@Module({
  controllers: [AppInfoController],
  providers: [
    BareRoutes,
    Draining,
    RequestDeadline,
    RequestBodies,
    RequestContext,
    { provide: APP_INTERCEPTOR, useClass: ResourceHeaders },
  ],
  exports: [BareRoutes],
})
export class HttpModule {}
