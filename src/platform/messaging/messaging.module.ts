import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { EventLog } from './event-log.js';
import { OldEvents } from './old-events.js';

@Global()
@Module({
  imports: [CqrsModule.forRoot(), DiscoveryModule],
  providers: [EventLog, OldEvents],
  exports: [EventLog, CqrsModule],
})
export class MessagingModule {}
