import type { Schema } from '../database/data-source.js';
import { ErasureEntity } from './erasure.entity.js';
import { Erasures1764700300003 } from './migrations/1764700300003-erasures.js';

export const erasureSchema: Schema = { entities: [ErasureEntity], migrations: [Erasures1764700300003] };
