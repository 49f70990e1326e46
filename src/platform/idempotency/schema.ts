import type { Schema } from '../database/data-source.js';
import { IdempotentCreationEntity } from './creation.entity.js';
import { IdempotentCreations1764600100000 } from './migrations/1764600100000-idempotent-creations.js';

export const idempotencySchema: Schema = {
  entities: [IdempotentCreationEntity],
  migrations: [IdempotentCreations1764600100000],
};
