import { Global, Module } from '@nestjs/common';
import { IdempotentCreations } from './idempotent-creations.js';

@Global()
@Module({ providers: [IdempotentCreations], exports: [IdempotentCreations] })
export class IdempotencyModule {}
