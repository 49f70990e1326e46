import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { Config } from '../config/config.js';
import { RateLimitGuard, rateLimits } from './rate-limits.js';

/** How many calls one caller has. */
@Module({
  imports: [ThrottlerModule.forRootAsync({ inject: [Config], useFactory: rateLimits })],
  providers: [{ provide: APP_GUARD, useClass: RateLimitGuard }],
})
export class RateLimitsModule {}
