import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { dialect } from '../database/dialect.js';
import { conflict } from '../domain-error.js';
import { Sized, Trimmed } from './fields.js';

const LONGEST = 190;

/** The id that something has in another system: at most once among its kind. */
export const ExternalIdField = () =>
  applyDecorators(
    ApiPropertyOptional({
      type: String,
      nullable: true,
      maxLength: LONGEST,
      description: 'Its id in your own system; no other may have it.',
    }),
    IsOptional(),
    Trimmed(),
    Sized(1, LONGEST, { message: `must have 1 to ${LONGEST} characters, or be null for none` }),
  );

/** Its database lets no second one in. @throws DomainError `external-id-taken` */
export async function withFreeExternalId<T>(what: string, id: string | null | undefined, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (!id || !dialect.isUniqueViolation(error) || !/external/.test((error as Error).message)) throw error;
    throw conflict(
      'external-id-taken',
      `Another ${what} has the external id "${id}". Find it with ?externalId=, or use another id.`,
    );
  }
}
