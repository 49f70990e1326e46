import { isSafeNumber, parse } from 'lossless-json';

/**
 * Deeper than anything that means something. The parser's own limit is the stack that is left at the moment, so that the
 * same bytes could be read now and not when they are repeated, and one callback would be taken for two.
 */
const DEEPEST = 500;

/** Tokens as texts. Inside a text no quote stands without its backslash: this is the key's own value, and nothing else. */
const TOKENS = /("message_token"\s*:\s*)(-?[1-9]\d*)(?=\s*[,}])/g;
/** A number, if it is one and no part of a text, of which a double may not hold every digit. */
const LONG_NUMBER = /[:,[\s]-?(?:[\d.]{16}|[\d.]+e)/i;
/** The end of a member's name, and the colon. */
const MEMBER = /[^\\]"\s*:/g;

/**
 * Parses what Viber sends. Tokens are 64-bit: an integer that a double cannot hold comes out as its decimal text, which
 * is also how Viber itself sometimes writes them. Everything is `unknown` until it is looked at: fields are missing or
 * change their type in real traffic.
 * @throws SyntaxError, RangeError (nested too deeply)
 */
export function parseViberJson(text: string): unknown {
  const easy = text.length <= 2 * DEEPEST ? readByEngine(text) : undefined;
  if (easy !== undefined) return easy;
  if (depthOf(text) > DEEPEST) throw new RangeError(`it is nested more than ${DEEPEST} levels deep`);
  return parse(text, undefined, (digits) => (isSafeNumber(digits) ? Number(digits) : digits));
}

/**
 * Most of what comes can be left to the engine's own parser, which is many times as fast: it is too short to be nested too
 * deeply. Undefined where a number would be rounded, a member is there twice, or it is no JSON: the other says why.
 */
function readByEngine(json: string): unknown {
  const quoted = json.replace(TOKENS, '$1"$2"');
  if (LONG_NUMBER.test(quoted)) return undefined;
  try {
    const value: unknown = JSON.parse(quoted);
    return membersOf(value) === (quoted.match(MEMBER)?.length ?? 0) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** All members of all objects in it. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  return inside.reduce<number>((sum, each) => sum + membersOf(each), Array.isArray(value) ? 0 : inside.length);
}

/** How many arrays and objects lie inside one another at most. Of what is no JSON: anything. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const character = json[i];
    if (character === '"') quoted = !quoted;
    else if (quoted) i += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

export type Fields = Record<string, unknown>;

/** The value as an object; an empty one when it is none. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The value as text; null when it is no text or a blank one. Lone surrogates, which no database takes, are replaced. */
export const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : null;

/** Text, or a number as text: ids come as either. */
export const scalar = (value: unknown): string | null => text(typeof value === 'number' ? String(value) : value);

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

/** At most so many UTF-16 units, cut between characters, not inside one. */
export const cut = (value: string, units: number): string =>
  value.slice(0, /[\uD800-\uDBFF]/.test(value.charAt(units - 1)) ? units - 1 : units);
