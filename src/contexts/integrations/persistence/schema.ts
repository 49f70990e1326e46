import type { Schema } from '../../../platform/database/data-source.js';
import { TaskPresenceEntity } from '../presence/task-presence.entity.js';
import { TaskPresence1764800000001 } from './migrations/1764800000001-task-presence.js';

export const integrationsSchema: Schema = {
  entities: [TaskPresenceEntity],
  migrations: [TaskPresence1764800000001],
};
