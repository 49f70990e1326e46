import type { Schema } from '../../../platform/database/data-source.js';
import { AccessTokenEntity } from './access-token.entity.js';
import { EmployeeEntity } from './employee.entity.js';
import { EmployeeAvatar1764200401000 } from './migrations/1764200401000-employee-avatar.js';
import { Staff1764000100000 } from './migrations/1764000100000-staff.js';

export const staffSchema: Schema = {
  entities: [EmployeeEntity, AccessTokenEntity],
  migrations: [Staff1764000100000, EmployeeAvatar1764200401000],
};
