import { ApiProperty } from '@nestjs/swagger';
import { type Principal, type Scope, SCOPES } from '../../../platform/http/access.js';
import { idOf, type LogPlace } from '../../../platform/messaging/publisher/log-place.js';
import type { EmployeeEntity } from '../employees/employee.entity.js';
import { LinkedIdentity, toLinkedIdentity } from '../oidc/identity.view.js';
import type { IdentityEntity } from '../oidc/identity.entity.js';
import { ROLES, type Role } from '../employees/role.js';
import { Alerts, DEFAULT_PREFERENCES, LANGUAGES, LOOKS, type Preferences, UNDO_SECONDS } from './preferences.js';

export class Me implements Preferences {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, as they sent it.' })
  avatarFileId: string | null;

  @ApiProperty({ enum: ['session', 'token'], description: 'How this call is known.' })
  via: Principal['via'];

  @ApiProperty({
    enum: ['second-factor', 'enrolment', 'full'],
    description:
      'Of a session: `second-factor`: a code is still needed. `enrolment`: a second factor is still to be set up. ' +
      'Nothing else may be called until then.',
  })
  stage: Principal['stage'];

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true, description: 'What it may be used for, at most.' })
  scopes: Scope[];

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Of a session: to be sent as `X-CSRF-Token` with every call that changes something. Null with a token.',
  })
  csrfToken: string | null;

  @ApiProperty({
    type: [LinkedIdentity],
    description: 'Accounts at the OpenID Connect provider that they may sign in with.',
  })
  identities: LinkedIdentity[];

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', nullable: true, description: 'Null: that of the browser.' })
  language: Preferences['language'];

  @ApiProperty({ enum: LOOKS, enumName: 'Look' })
  look: Preferences['look'];

  @ApiProperty({ description: 'Shortcuts of single keys.' })
  keys: boolean;

  @ApiProperty({ type: 'integer', enum: UNDO_SECONDS })
  undoSeconds: number;

  @ApiProperty({ description: 'Enter sends what is written.' })
  enterSends: boolean;

  @ApiProperty({ type: Alerts })
  alerts: Alerts;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'The newest live event: `GET /api/events?lastEvent=` tells what came after it. Null when nobody has followed yet.',
  })
  lastEvent: string | null;
}

export const toMe = (
  employee: EmployeeEntity,
  identities: IdentityEntity[],
  caller: Principal,
  csrfToken: string | null,
  lastEvent: LogPlace | undefined,
): Me => ({
  id: employee.id,
  name: employee.name,
  email: employee.email,
  role: employee.role,
  avatarFileId: employee.avatar_file_id,
  via: caller.via,
  stage: caller.stage,
  scopes: [...caller.scopes],
  csrfToken,
  identities: identities.map(toLinkedIdentity),
  ...DEFAULT_PREFERENCES,
  ...employee.preferences,
  lastEvent: lastEvent ? idOf(lastEvent) : null,
});
