import type { Schema } from '../database/data-source.js';
import { Retention1764700300000 } from './migrations/1764700300000-retention.js';
import { RetentionRuns1766400000200 } from './migrations/1766400000200-retention-runs.js';
import { RetentionEntity } from './retention.entity.js';

export const retentionSchema: Schema = {
  entities: [RetentionEntity],
  migrations: [Retention1764700300000, RetentionRuns1766400000200],
};
