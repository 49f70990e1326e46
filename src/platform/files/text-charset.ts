export type TextCharset = 'utf-8' | 'utf-16le' | 'utf-16be';

/** In which charset this is text without control characters, as far as the beginning of a file shows; null when in none. */
export function textCharset(beginning: Uint8Array): TextCharset | null {
  if (beginning.length === 0) return null;
  const charset = markedAs(beginning) ?? (isText(beginning, 'utf-8') ? 'utf-8' : unmarkedUtf16(beginning));
  return charset !== null && isText(beginning, charset) ? charset : null;
}

/** By the byte order mark, which says it surely. */
function markedAs([first, second]: Uint8Array): TextCharset | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Blanks, ends of lines and Latin letters have a zero in their upper half: all of them stand on one side. */
function unmarkedUtf16(bytes: Uint8Array): TextCharset | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even, odd] = zeros as [number, number];
  if (even > 0 === odd > 0) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** The last character may be cut. */
function isText(bytes: Uint8Array, charset: TextCharset): boolean {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    // Any two bytes are a character of UTF-16, but few are one that somebody writes.
    return !/[^\P{Cc}\t\n\r\f]/u.test(text) && (charset === 'utf-8' || !/[\p{Cn}\p{Co}]/u.test(text));
  } catch {
    return false;
  }
}
