import { ApiProperty } from '@nestjs/swagger';
import { type Scope, SCOPES } from '../../../platform/http/access.js';
import type { AccessTokenEntity } from './access-token.entity.js';

/** An access token as the API shows it: never the secret. */
export class AccessToken {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'It is the setting ADMIN_TOKEN, and works as long as the setting stands.' })
  fromEnvironment: boolean;

  @ApiProperty({ enum: SCOPES, enumName: 'Scope', isArray: true })
  scopes: Scope[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null: it works until it is revoked.',
  })
  expiresAt: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Exact to the minute.' })
  lastUsedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt: string | null;
}

const time = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

export const toAccessToken = (row: AccessTokenEntity): AccessToken => ({
  id: row.id,
  name: row.name,
  fromEnvironment: row.from_environment,
  scopes: row.scopes.split(',') as Scope[],
  expiresAt: time(row.expires_at),
  createdAt: new Date(row.created_at).toISOString(),
  lastUsedAt: time(row.last_used_at),
  revokedAt: time(row.revoked_at),
});

export class IssuedToken {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The access token itself: shown only in this answer.', example: 'vt_…' })
  token: string;
}
