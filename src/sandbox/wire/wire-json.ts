/** What can be written to the wire. A bigint becomes a bare JSON number with every digit kept. */
export type Wire =
  | null
  | boolean
  | number
  | string
  | bigint
  | readonly Wire[]
  | { readonly [key: string]: Wire | undefined };

/** An object of the wire; members that are undefined are left out. */
export type WireObject = { readonly [key: string]: Wire | undefined };

/**
 * JSON with exact 64-bit integers: JSON.stringify refuses a bigint, and Viber's tokens must stay unquoted numbers.
 */
export function wireJson(value: Wire): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${(value as readonly Wire[]).map(wireJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value as WireObject).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${wireJson(member as Wire)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * The form of real callback bodies: pure ASCII, the rest as `\uXXXX` in upper-case hex. A receiver that parses and
 * stringifies before it checks the signature fails on it, which is the point of copying it.
 */
export function asciiJson(value: Wire): string {
  return wireJson(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
