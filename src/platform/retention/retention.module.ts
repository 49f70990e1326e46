import { Global, Module } from '@nestjs/common';
import { Retention } from './retention.js';
import { RetentionController } from './retention.http.js';
import { RetentionMetrics } from './retention.metrics.js';
import { RetentionStore } from './retention.store.js';
import { RetentionWorker } from './retention.worker.js';

/** What is kept for a time only. */
@Global()
@Module({
  controllers: [RetentionController],
  providers: [Retention, RetentionStore, RetentionMetrics, RetentionWorker],
  exports: [Retention],
})
export class RetentionModule {}
