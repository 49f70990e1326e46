import type { Schema } from '../database/data-source.js';
import { Retention1764700300000 } from './migrations/1764700300000-retention.js';
import { RetentionEntity } from './retention.entity.js';

export const retentionSchema: Schema = { entities: [RetentionEntity], migrations: [Retention1764700300000] };
