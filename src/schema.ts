import { contactsSchema } from './contexts/contacts/persistence/schema.js';
import { messengersSchema } from './contexts/messengers/persistence/schema.js';
import { notificationsSchema } from './contexts/notifications/persistence/schema.js';
import { staffSchema } from './contexts/staff/persistence/schema.js';
import { tasksSchema } from './contexts/tasks/persistence/schema.js';
import type { Schema } from './platform/database/data-source.js';
import { auditSchema } from './platform/audit/schema.js';
import { filesSchema } from './platform/files/schema.js';
import { idempotencySchema } from './platform/idempotency/schema.js';
import { limitsSchema } from './platform/limits/schema.js';
import { EventLogEntity } from './platform/messaging/event-log.entity.js';
import { EventLog1764000000000 } from './platform/messaging/migrations/1764000000000-event-log.js';
import { EventLogByPosition1764300600000 } from './platform/messaging/migrations/1764300600000-event-log-by-position.js';
import { erasureSchema } from './platform/personal-data/schema.js';
import { retentionSchema } from './platform/retention/schema.js';

const platformSchema = {
  entities: [EventLogEntity],
  migrations: [EventLog1764000000000, EventLogByPosition1764300600000],
};
const all = [
  platformSchema,
  auditSchema,
  limitsSchema,
  filesSchema,
  idempotencySchema,
  retentionSchema,
  erasureSchema,
  messengersSchema,
  tasksSchema,
  notificationsSchema,
  staffSchema,
  contactsSchema,
];

/** Every table there is, and how it came to be: each context brings its own. */
export const schema: Schema = {
  entities: all.flatMap(({ entities }): Schema['entities'] => entities),
  migrations: all.flatMap(({ migrations }): Schema['migrations'] => migrations),
};
