import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldError, invalid } from '../domain-error.js';

/** Bodies and queries become their classes; unknown fields are refused; all wrong fields are named at once. */
export const validationPipe = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldErrors(error, ''));
      return invalid('validation', fields.map((f) => `${f.path}: ${f.message}`).join('; '), fields);
    },
  });

function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const path = prefix + error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${path}.`))];
}
