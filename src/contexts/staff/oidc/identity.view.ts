import { ApiProperty } from '@nestjs/swagger';
import type { IdentityEntity } from './identity.entity.js';

/** An account at the provider that they may sign in with. */
export class LinkedIdentity {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'uri', description: 'The provider that vouches for it.' })
  issuer: string;

  @ApiProperty({ format: 'date-time' })
  linkedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not signed in with it yet.' })
  lastUsedAt: string | null;
}

export const toLinkedIdentity = ({ id, issuer, created_at, last_used_at }: IdentityEntity): LinkedIdentity => ({
  id,
  issuer,
  linkedAt: new Date(created_at).toISOString(),
  lastUsedAt: last_used_at === null ? null : new Date(last_used_at).toISOString(),
});

/** Where a page of ours leads the browser to. */
export class ProviderAddress {
  @ApiProperty({ format: 'uri', description: 'Of the provider. Open it in this browser within ten minutes.' })
  address: string;
}

class CompanySignIn {
  @ApiProperty({ description: 'The words of the button (`OIDC_NAME`).', example: 'Company account' })
  name: string;

  @ApiProperty({ description: 'What the button opens.', example: '/api/auth/oidc' })
  signInUrl: string;
}

export class SignInMethods {
  @ApiProperty({ type: CompanySignIn, nullable: true, description: 'Null: e-mail and password only.' })
  oidc: CompanySignIn | null;
}
