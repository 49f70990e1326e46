import type { Schema } from '../database/data-source.js';
import { EventLogEntity } from './event-log.entity.js';
import { EventLog1764000000000 } from './migrations/1764000000000-event-log.js';
import { EventLogByPosition1764300600000 } from './migrations/1764300600000-event-log-by-position.js';
import { PublishedEvents1764800000000 } from './migrations/1764800000000-published-events.js';
import { EventPublicationEntity } from './publisher/event-publication.entity.js';
import { PublishedEventEntity } from './publisher/published-event.entity.js';

export const messagingSchema: Schema = {
  entities: [EventLogEntity, PublishedEventEntity, EventPublicationEntity],
  migrations: [EventLog1764000000000, EventLogByPosition1764300600000, PublishedEvents1764800000000],
};
