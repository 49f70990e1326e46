import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldError, invalid } from '../domain-error.js';
import { NOT_A_FIELD } from './json-body.js';
import { sound } from '../text/shown.js';

/** More than anybody mends at once, and less than makes the answer longer than the question. */
const MOST_NAMED = 20;

/** Bodies and queries become their classes; unknown fields are refused; wrong fields are named together. */
export const validationPipe = () =>
  new ObjectBodyPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldErrors(error, '')).slice(0, MOST_NAMED);
      return invalid('validation', fields.map((f) => `${f.path}: ${f.message}`).join('; '), fields);
    },
  });

/** The library lets null and lists through unchecked: no rule of the class would ever see them. */
class ObjectBodyPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const object = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (metadata.type === 'body' && !object) {
      throw invalid('validation', 'The body must be a JSON object. Send one, with Content-Type: application/json.');
    }
    const checked: unknown = await super.transform(value, metadata);
    return metadata.type === 'body' || metadata.type === 'query' ? soundly(checked) : checked;
  }
}

/** Texts that come to be kept or searched for; a name in the path is the one it is, or none. After the check: what is left are the fields of a class of ours, not nested deeper than that. */
function soundly(value: unknown): unknown {
  if (typeof value === 'string') return sound(value);
  if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) Object.assign(value, { [name]: soundly(each) });
  }
  return value;
}

/** Of a field the rule that stands first in its class: the library looks at the lowest one first. */
function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const path = prefix + error.property;
  const own = Object.entries(error.constraints ?? {})
    .slice(-1)
    .map(([rule, message]) => ({ path, message: rule === 'whitelistValidation' ? NOT_A_FIELD : message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, `${path}.`))];
}
