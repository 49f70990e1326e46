import type { Schema } from '../../../platform/database/data-source.js';
import { EmployeeEntity } from '../employees/employee.entity.js';
import { IdentityEntity } from '../oidc/identity.entity.js';
import { LogoutTokenEntity } from '../oidc/logout-token.entity.js';
import { OneTimeLinkEntity } from '../links/one-time-link.entity.js';
import { EmployeePasswordEntity } from '../passwords/employee-password.entity.js';
import { RecoveryCodeEntity, SecondFactorEntity } from '../second-factor/second-factor.entity.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { AccessTokenEntity } from '../tokens/access-token.entity.js';
import { EmployeeAvatar1764200401000 } from './migrations/1764200401000-employee-avatar.js';
import { Sessions1764700100000 } from './migrations/1764700100000-sessions.js';
import { TokenScopes1764700100001 } from './migrations/1764700100001-token-scopes.js';
import { Preferences1764700100002 } from './migrations/1764700100002-preferences.js';
import { Identities1764700600000 } from './migrations/1764700600000-identities.js';
import { SecondFactor1764700100003 } from './migrations/1764700100003-second-factor.js';
import { BackChannelLogout1766400000300 } from './migrations/1766400000300-back-channel-logout.js';
import { Staff1764000100000 } from './migrations/1764000100000-staff.js';

export const staffSchema: Schema = {
  entities: [
    EmployeeEntity,
    AccessTokenEntity,
    EmployeePasswordEntity,
    SessionEntity,
    OneTimeLinkEntity,
    IdentityEntity,
    LogoutTokenEntity,
    SecondFactorEntity,
    RecoveryCodeEntity,
  ],
  migrations: [
    Staff1764000100000,
    EmployeeAvatar1764200401000,
    Sessions1764700100000,
    TokenScopes1764700100001,
    Preferences1764700100002,
    Identities1764700600000,
    SecondFactor1764700100003,
    BackChannelLogout1766400000300,
  ],
};
