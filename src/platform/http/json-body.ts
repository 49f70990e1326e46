import { invalid, invalidField } from '../domain-error.js';

/** What any request of this API needs, and far less than what takes a moment to look at. */
const DEEPEST = 8;
const MOST_FIELDS = 100;
const MOST_ENTRIES = 1_000;
const MOST_VALUES = 10_000;

export const NOT_A_FIELD = 'is not a field of this request';

/** Every object has these, so whoever asks an object for its fields finds them. No request has a field called so. */
export const isBuiltIn = (name: string): boolean => name in Object.prototype || name === 'prototype';

/** Strict: other bytes are no text, and nobody would know what was meant. Takes a byte order mark off. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The value of a body; undefined when it is empty, as many clients announce JSON on every call.
 * @throws DomainError for what is no JSON, or larger than any request is: rules of fields would work on all of it first
 */
export function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const value = parsed(body);
  refuseExcess(value);
  return value;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw invalid('bad-request', 'The body is not valid JSON in UTF-8. Correct it, and send the request again.');
  }
}

/** Without recursion: what is looked at may be as deep as it is long. */
function refuseExcess(body: unknown): void {
  let values = 0;
  const waiting = [{ value: body, path: '', depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    const names = Object.keys(value);
    values += names.length;
    if (depth > DEEPEST) throw tooMuch(path, `is nested more than ${DEEPEST} levels deep`);
    if (isList && names.length > MOST_ENTRIES) throw tooMuch(path, `has more than ${MOST_ENTRIES} entries`);
    if (!isList && names.length > MOST_FIELDS) throw tooMuch(path, `has more than ${MOST_FIELDS} fields`);
    if (values > MOST_VALUES) throw tooMuch('', `has more than ${MOST_VALUES} values`);
    for (const name of names) {
      const at = path === '' ? name : `${path}.${name}`;
      if (!isList && isBuiltIn(name)) throw invalidField(at, NOT_A_FIELD);
      waiting.push({ value: (value as Record<string, unknown>)[name], path: at, depth: depth + 1 });
    }
  }
}

const tooMuch = (path: string, message: string) =>
  path === '' ? invalid('validation', `The body ${message}. Send less.`) : invalidField(path, message);
