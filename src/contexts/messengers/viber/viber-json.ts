import { isSafeNumber, parse } from 'lossless-json';
import { oneLine, showsNothing, sound } from '../../../platform/text/shown.js';

/**
 * Deeper than anything that means something. The parser's own limit is the stack that is left at the moment, so that the
 * same bytes could be read now and not when they are repeated, and one callback would be taken for two.
 */
const DEEPEST = 500;

/** A double holds every number that is not longer and has no exponent. */
const SAFE_LENGTH = 15;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const NAME_ENDS = /\s*:/y;

const codesOf = (characters: string): number[] => Array.from(characters, (character) => character.charCodeAt(0));
const [QUOTE, COLON, OPENS_OBJECT, CLOSES_OBJECT, OPENS_ARRAY, CLOSES_ARRAY] = codesOf('":{}[]');
const [BACKSLASH, MINUS, PLUS, DOT, E, ZERO, NINE] = codesOf('\\-+.e09');

/**
 * Parses what Viber sends. Tokens are 64-bit: a number that a double cannot hold comes out as its decimal text, which is
 * also how Viber itself sometimes writes them. Everything is `unknown` until it is looked at: fields are missing or
 * change their type in real traffic.
 * @throws SyntaxError, RangeError (nested too deeply)
 */
export function parseViberJson(written: string): unknown {
  // A byte order mark, which counts as a blank here, and blanks around it are a proxy's and mean nothing.
  const json = written.trim();
  const seen = survey(json);
  if (seen.depth > DEEPEST) throw new RangeError(`it is nested more than ${DEEPEST} levels deep`);
  const value = readByEngine(seen);
  if (value !== undefined) return value;
  return parse(json, undefined, (digits) => (isSafeNumber(digits) ? Number(digits) : digits));
}

/**
 * Nearly all that comes can be left to the engine's own parser, which is many times as fast. Undefined where a member is
 * there twice, or where it is no JSON: the other one says why.
 */
function readByEngine({ quoted, members }: Survey): unknown {
  try {
    const value: unknown = JSON.parse(quoted);
    return membersOf(value) === members ? value : undefined;
  } catch {
    return undefined;
  }
}

/** All members of all objects in it. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside: unknown[] = Object.values(value);
  let members = Array.isArray(value) ? 0 : inside.length;
  for (const each of inside) members += membersOf(each);
  return members;
}

interface Survey {
  /** How many arrays and objects lie inside one another at most. Of what is no JSON: anything. */
  depth: number;
  /** How many members are written there. */
  members: number;
  /** The same JSON, with the numbers as texts that a double cannot hold. What was no JSON still is none. */
  quoted: string;
}

/** All that has to be known before it is parsed, in one pass: the inbox has no time for more. */
function survey(json: string): Survey {
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let quoted = '';
  let copied = 0;
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (character === QUOTE) i = endOfText(json, i);
    else if (character === COLON) members++;
    else if (character === OPENS_OBJECT || character === OPENS_ARRAY) deepest = Math.max(deepest, ++depth);
    else if (character === CLOSES_OBJECT || character === CLOSES_ARRAY) depth--;
    else if (isDigit(character) || character === MINUS) {
      const end = endOfNumber(json, i);
      const digits = json.slice(i, end);
      if (!isHeldByDouble(digits) && isValue(json, end)) {
        quoted += `${json.slice(copied, i)}"${digits}"`;
        copied = end;
      }
      i = end - 1;
    }
  }
  return { depth: deepest, members, quoted: quoted + json.slice(copied) };
}

/** Where the text ends that begins here: its other quote, or the end of all. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

/** The first place behind it. */
function endOfNumber(json: string, start: number): number {
  let end = start + 1;
  while (isOfNumber(json.charCodeAt(end))) end++;
  return end;
}

const isDigit = (code: number): boolean => code >= ZERO! && code <= NINE!;
const isOfNumber = (code: number): boolean =>
  isDigit(code) || code === DOT || code === PLUS || code === MINUS || (code | 32) === E;

/** Also true of what is no number: it is left as it stands, for the parser to refuse. */
const isHeldByDouble = (digits: string): boolean =>
  (digits.length <= SAFE_LENGTH && !/e/i.test(digits)) || !NUMBER.test(digits) || isSafeNumber(digits);

/** Not the name of a member, which a number cannot be, and a text can. */
function isValue(json: string, end: number): boolean {
  NAME_ENDS.lastIndex = end;
  return !NAME_ENDS.test(json);
}

export type Fields = Record<string, unknown>;

/** The value as an object; an empty one when it is none. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The value as text; null when it is no text, or one that shows nothing. */
export function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const kept = sound(value);
  return showsNothing(kept) ? null : kept;
}

/** Text, or a number as text: ids come as either. */
export const scalar = (value: unknown): string | null => text(typeof value === 'number' ? String(value) : value);

/** A name, or something else of one line; null where there is nothing to see. */
export const line = (value: unknown): string | null => oneLine(scalar(value) ?? '') || null;

/** A number, also when written as text; null otherwise. */
export function number(value: unknown): number | null {
  const result = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof result === 'number' && Number.isFinite(result) ? result : null;
}

/** A 64-bit integer as decimal text, written as a number or as text; null otherwise. */
export function token(value: unknown): string | null {
  const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof digits === 'string' && /^-?\d{1,40}$/.test(digits) ? digits : null;
}
