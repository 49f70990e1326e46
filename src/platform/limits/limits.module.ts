import { Global, Module } from '@nestjs/common';
import { AttemptStore } from './attempt.store.js';
import { SignInGuard } from './sign-in-guard.js';

/** How often one may guess. */
@Global()
@Module({ providers: [AttemptStore, SignInGuard], exports: [SignInGuard] })
export class LimitsModule {}
