import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../domain-error.js';

/** What tells one request from another; null without an Idempotency-Key. */
export type Repeatable = { id: string; hash: string } | null;

export const LONGEST_KEY = 150;

/** @throws DomainError `validation` */
export function requireUsableKey(key: string | undefined): string | null {
  if (key !== undefined && (key.length === 0 || key.length > LONGEST_KEY)) {
    throw invalidField('Idempotency-Key', `must have 1 to ${LONGEST_KEY} characters`);
  }
  return key ?? null;
}

/** The `Idempotency-Key` of a route that makes something, with who asks there for what: see `IdempotentCreations`. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): Repeatable => {
    const { headers, principal, url, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const key = requireUsableKey(headers['idempotency-key'] as string | undefined);
    if (key === null) return null;
    const path = url.split('?')[0]!;
    return { id: digest([principal!.employeeId, path, key]), hash: digest(body) };
  },
  [
    (target, key) => {
      const description =
        'The same key again, with the same body, makes nothing more and answers with what was made. Kept for 7 days.';
      const route = Object.getOwnPropertyDescriptor(target, key!)!;
      ApiHeader({ name: 'Idempotency-Key', required: false, description })(target, key!, route);
    },
  ],
);

const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex');
