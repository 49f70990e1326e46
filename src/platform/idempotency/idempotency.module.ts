import { Global, Module } from '@nestjs/common';
import { CreationsData } from './creations-data.js';
import { IdempotentCreations } from './idempotent-creations.js';

@Global()
@Module({ providers: [IdempotentCreations, CreationsData], exports: [IdempotentCreations] })
export class IdempotencyModule {}
