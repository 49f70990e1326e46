import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../domain-error.js';

/** The versions that a change may be made on; null: on whatever there is. */
export type ExpectedVersions = readonly string[] | null;

export const etagOf = (version: number): string => `"${version}"`;

/** What the header says. A proxy that compresses answers makes `"7"` into `W/"7"`: the version is the same. */
export function expectedVersions(header: string | undefined): ExpectedVersions {
  const value = header?.trim();
  if (value === undefined || value === '*') return null;
  if (!/^(W\/)?"[^"]*"(\s*,\s*(W\/)?"[^"]*")*$/.test(value)) {
    throw invalidField('If-Match', 'must be the ETag of an answer, in its quotation marks, or *');
  }
  return value.match(/"[^"]*"/g);
}

/** Call it where the row is held: nobody else may change it between this look and the change. */
export function requireVersion(what: string, version: number, expected: ExpectedVersions): void {
  if (expected === null || expected.includes(etagOf(version))) return;
  throw new DomainError(
    'precondition',
    'version-mismatch',
    `This ${what} was changed since you read it: it is at version ${version} now. Read it again and repeat your change.`,
    [],
    { currentVersion: version },
  );
}

/** The `If-Match` header of a route that changes something. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): ExpectedVersions =>
    expectedVersions(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    (target, key) => {
      const description = 'The `ETag` of what you have read: 412 when it was changed since. Without it: no check.';
      const route = Object.getOwnPropertyDescriptor(target, key!)!;
      ApiHeader({ name: 'If-Match', required: false, description })(target, key!, route);
    },
  ],
);
