import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../employees/role.js';
import type { OneTimeLinkEntity } from '../links/one-time-link.entity.js';

const STATES = ['open', 'used', 'expired', 'revoked'] as const;

/** An invitation as admins see it. */
export class Invitation {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ enum: STATES, enumName: 'InvitationState' })
  state: (typeof STATES)[number];

  @ApiProperty({ type: String, nullable: true, description: 'The admin who made it.' })
  createdById: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class NewInvitationView extends Invitation {
  @ApiProperty({
    type: String,
    format: 'uri',
    nullable: true,
    description: 'Works once. Shown only in the first answer: null when the same request comes again.',
  })
  link: string | null;
}

/** What an invited person sees before they accept. */
export class InvitedAs {
  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export const toInvitedAs = ({ email, name, role, expires_at }: OneTimeLinkEntity): InvitedAs => ({
  email: email!,
  name,
  role: role!,
  expiresAt: new Date(expires_at).toISOString(),
});

export const toInvitation = (link: OneTimeLinkEntity): Invitation => ({
  id: link.id,
  ...toInvitedAs(link),
  state: stateOf(link),
  createdById: link.created_by,
  createdAt: new Date(link.created_at).toISOString(),
});

function stateOf({ used_at, revoked_at, expires_at }: OneTimeLinkEntity): Invitation['state'] {
  if (used_at !== null) return 'used';
  if (revoked_at !== null) return 'revoked';
  return expires_at > Date.now() ? 'open' : 'expired';
}
