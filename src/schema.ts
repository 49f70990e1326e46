import { contactsSchema } from './contexts/contacts/persistence/schema.js';
import { integrationsSchema } from './contexts/integrations/persistence/schema.js';
import { messengersSchema } from './contexts/messengers/persistence/schema.js';
import { notificationsSchema } from './contexts/notifications/persistence/schema.js';
import { staffSchema } from './contexts/staff/persistence/schema.js';
import { tasksSchema } from './contexts/tasks/persistence/schema.js';
import type { Schema } from './platform/database/data-source.js';
import { auditSchema } from './platform/audit/schema.js';
import { filesSchema } from './platform/files/schema.js';
import { idempotencySchema } from './platform/idempotency/schema.js';
import { limitsSchema } from './platform/limits/schema.js';
import { messagingSchema } from './platform/messaging/schema.js';
import { erasureSchema } from './platform/personal-data/schema.js';
import { retentionSchema } from './platform/retention/schema.js';

const all = [
  messagingSchema,
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
  integrationsSchema,
];

/** Every table there is, and how it came to be: each context brings its own. */
export const schema: Schema = {
  entities: all.flatMap(({ entities }): Schema['entities'] => entities),
  migrations: all.flatMap(({ migrations }): Schema['migrations'] => migrations),
};
