import { DomainError } from '../../../platform/domain-error.js';
import type { ProblemType } from '../../../platform/problem-types.js';

// Each slug is also what the sign-in page is told, behind `?problem=`.

const refused = (slug: ProblemType, message: string) => new DomainError('unauthenticated', slug, message);

export const OIDC_OFF = new DomainError(
  'not-found',
  'oidc-off',
  'There is no OpenID Connect provider here. Sign in with e-mail and password; an operator sets OIDC_ISSUER.',
);

export const OIDC_UNAVAILABLE = new DomainError(
  'unavailable',
  'oidc-unavailable',
  'The OpenID Connect provider does not answer as it should. Try again in a moment, or sign in with a password; the log says more.',
);

/** Another browser, too late, or twice. */
export const OIDC_EXPIRED = refused(
  'oidc-expired',
  'This sign-in was not begun in this browser, or is over. Begin again from the sign-in page.',
);

export const OIDC_CANCELLED = refused(
  'oidc-cancelled',
  'The provider says that the sign-in was not completed. Begin again, or sign in with a password.',
);

export const OIDC_REFUSED = refused(
  'oidc-refused',
  'What the provider sent is not valid for this sign-in. Begin again; if it happens again, the log tells an operator why.',
);

/** In the words of OpenID Connect Back-Channel Logout too. */
export const LOGOUT_REFUSED = new DomainError(
  'invalid',
  'logout-token-not-valid',
  'This logout token is not valid here, or came before. Nothing was ended; the log says why.',
  [],
  { error: 'invalid_request' },
);

/** Alike for accounts that nobody has linked, and for employees who are not active. */
export const OIDC_NOT_LINKED = refused(
  'oidc-not-linked',
  'No active employee is linked with this account of the provider. Sign in with your password and link it in your profile, or ask an admin for an invitation.',
);

export const OIDC_DOMAIN = refused(
  'oidc-domain',
  'This account of the provider has no verified e-mail of a domain that is allowed here. Choose your company account.',
);
