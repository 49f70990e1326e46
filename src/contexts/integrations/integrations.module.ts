import { Module } from '@nestjs/common';
import { LiveEventsController } from './live-events/live-events.controller.js';
import { LiveEvents } from './live-events/live-events.js';
import { PresenceController } from './presence/presence.controller.js';
import { Presence } from './presence/presence.js';
import { PresenceStore } from './presence/presence.store.js';
import { SetPresenceHandler } from './presence/set-presence.command.js';

/** What happens, told to those outside: live events. */
@Module({
  controllers: [LiveEventsController, PresenceController],
  providers: [LiveEvents, Presence, PresenceStore, SetPresenceHandler],
})
export class IntegrationsModule {}
