import { dialect } from '../../platform/database/dialect.js';
import { conflict } from '../../platform/domain-error.js';

/** The error of a write to `employee` in words; the unique index is what decides, also between parallel requests. */
export function inWords(error: unknown, email: string | undefined): unknown {
  if (!dialect.isUniqueViolation(error)) return error;
  return conflict(
    'email-taken',
    `Another employee has the e-mail "${email}" already. Use a different one, or change theirs.`,
  );
}
