import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { EventLog } from './event-log.js';
import { EventsData } from './events-data.js';
import { OldEvents } from './old-events.js';
import { EventPublisher } from './publisher/event-publisher.js';

@Global()
@Module({
  imports: [CqrsModule.forRoot(), DiscoveryModule],
  providers: [EventLog, OldEvents, EventsData, EventPublisher],
  exports: [EventLog, EventPublisher, CqrsModule],
})
export class MessagingModule {}
