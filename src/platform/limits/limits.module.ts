import { Global, Module } from '@nestjs/common';
import { AttemptStore } from './attempt.store.js';
import { PublicMisses } from './public-misses.js';
import { SignInGuard } from './sign-in-guard.js';

/** How often one may guess. */
@Global()
@Module({ providers: [AttemptStore, SignInGuard, PublicMisses], exports: [SignInGuard, PublicMisses] })
export class LimitsModule {}
