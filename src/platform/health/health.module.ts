import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.http.js';
import { Heartbeats } from './heartbeats.js';

@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [Heartbeats],
  exports: [Heartbeats],
})
export class HealthModule {}
