import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../platform/domain-error.js';
import type { Scope } from '../../../platform/http/access.js';

/** One answer for every reason: who guesses learns nothing. */
export function unauthenticated(reply: FastifyReply): DomainError {
  reply.header('WWW-Authenticate', 'Bearer');
  return UNAUTHENTICATED;
}
const UNAUTHENTICATED = new DomainError(
  'unauthenticated',
  'unauthenticated',
  'This address is for those who are signed in. Sign in again, or send an access token that works as "Authorization: Bearer <token>".',
);

export const NOT_ADMIN = new DomainError(
  'forbidden',
  'forbidden',
  'Only admins may do this, by a session or a token with the scope `admin`. Ask an admin to do it for you.',
);

export const missing = (scope: Scope): DomainError =>
  new DomainError(
    'forbidden',
    'scope-missing',
    `This access token lacks the scope \`${scope}\`, which this call needs or gives. Use another one, or issue one that has it.`,
  );

export const SESSION_NEEDED = new DomainError(
  'forbidden',
  'session-needed',
  'This is done by people who are signed in, not by an access token. Sign in with your password and do it there.',
);

export const unfinished = (stage: 'second-factor' | 'enrolment'): DomainError =>
  stage === 'second-factor' ? SECOND_FACTOR_NEEDED : ENROLMENT_NEEDED;

const SECOND_FACTOR_NEEDED = new DomainError(
  'unauthenticated',
  'second-factor-needed',
  'The password was right; the second factor is still needed. Send a code of your app to POST /api/auth/second-factor.',
);
const ENROLMENT_NEEDED = new DomainError(
  'unauthenticated',
  'enrolment-needed',
  'A second factor is required here. Set up an authenticator app first: POST /api/me/second-factor, then …/confirm.',
);
