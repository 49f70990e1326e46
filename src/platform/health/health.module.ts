import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.http.js';
import { WorkerPulses } from './worker-pulses.js';

@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [WorkerPulses],
  exports: [WorkerPulses],
})
export class HealthModule {}
