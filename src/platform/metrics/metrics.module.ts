import { Global, Module } from '@nestjs/common';
import { MetricsController } from './metrics.http.js';
import { Metrics } from './metrics.js';
import { ServiceMetrics } from './service.metrics.js';

/** `/metrics`: what each use case counts, in one place. */
@Global()
@Module({
  controllers: [MetricsController],
  providers: [Metrics, ServiceMetrics],
  exports: [Metrics],
})
export class MetricsModule {}
