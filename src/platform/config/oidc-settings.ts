import { IsOptional, Matches } from 'class-validator';
import { Address, List, NeededFor, usualHost } from './kinds.js';

/** The provider that people may sign in at. */
export class OidcSettings {
  /** The OpenID Connect provider, as it calls itself: a slash at the end belongs to it. */
  @IsOptional()
  @Address('must be the https:// address of the issuer (http:// only on loopback) without query and fragment', {
    asItIs: true,
  })
  OIDC_ISSUER?: string;

  @NeededFor('OIDC_ISSUER')
  OIDC_CLIENT_ID?: string;

  @NeededFor('OIDC_ISSUER')
  OIDC_CLIENT_SECRET?: string;

  /** The words of the button. */
  @Matches(/^.{1,60}$/u, { message: 'must be 1 to 60 characters' })
  OIDC_NAME = 'Company account';

  /** Whose e-mail at the provider is of another domain does not come in; none: any. */
  @List(usualHost)
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
    each: true,
    message: 'must be a comma-separated list of domains (example.com)',
  })
  OIDC_DOMAINS: string[] = [];

  /** One of these, in the words of the provider, stands for the second factor. */
  @IsOptional()
  @Matches(/^\S+( +\S+)*$/, { message: 'must be values of acr, with blanks between them' })
  OIDC_ACR?: string;
}
