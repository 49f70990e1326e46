import type { Schema } from '../database/data-source.js';
import { AttemptEntity } from './attempt.entity.js';
import { Attempts1764700200001 } from './migrations/1764700200001-attempts.js';

export const limitsSchema: Schema = { entities: [AttemptEntity], migrations: [Attempts1764700200001] };
