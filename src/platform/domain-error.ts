import type { ProblemType, Thing } from './problem-types.js';

/** What kind of refusal an error is; the HTTP filter turns each into one status. */
export type DomainErrorKind =
  | 'invalid'
  | 'not-found'
  | 'wrong-method'
  | 'gone'
  | 'conflict'
  | 'precondition'
  | 'forbidden'
  | 'unauthenticated'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/** One wrong field of an input: `path` as in `overrides.historyInNewTask`, `message` for a person. */
export interface FieldError {
  path: string;
  message: string;
}

/**
 * A refusal with a reason a person understands. Thrown by domain rules and handlers, answered as problem+json.
 * `slug` is stable and part of the API; `message` says what happened and what to do.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly slug: ProblemType,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** Further members of the problem, for programs. `retryAfter`, in seconds, is a header too. */
    readonly members: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const invalid = (slug: ProblemType, message: string, fields: readonly FieldError[] = []) =>
  new DomainError('invalid', slug, message, fields);

/** A wrong field: answered like a failed validation. */
export const invalidField = (path: string, message: string) => invalid('validation', message, [{ path, message }]);

export const notFound = (what: Thing, id: string) =>
  new DomainError(
    'not-found',
    `${what.replaceAll(' ', '-')}-not-found` as ProblemType,
    `There is no ${what} with the id "${id}".`,
  );

export const conflict = (slug: ProblemType, message: string) => new DomainError('conflict', slug, message);
