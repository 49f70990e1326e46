import type { Schema } from '../database/data-source.js';
import { AuditChainEntity, AuditEntryEntity } from './audit.entity.js';
import { Audit1764700200000 } from './migrations/1764700200000-audit.js';

export const auditSchema: Schema = {
  entities: [AuditEntryEntity, AuditChainEntity],
  migrations: [Audit1764700200000],
};
