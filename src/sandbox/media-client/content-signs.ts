/** Whether the beginning of a content is what its type says; types without a known sign are believed. */
export function looksLike(contentType: string, beginning: Buffer): boolean {
  const text = beginning.toString('latin1');
  switch (contentType) {
    case 'image/jpeg':
      return text.startsWith('\xff\xd8\xff');
    case 'image/png':
      return text.startsWith('\x89PNG\r\n\x1a\n');
    case 'image/gif':
      return /^GIF8[79]a/.test(text);
    case 'video/mp4':
      return text.slice(4, 8) === 'ftyp';
    default:
      return true;
  }
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** How many pictures a gif holds: more than one moves. What is damaged is counted up to the damage. */
export function gifFrames(bytes: Buffer): number {
  const tableBytes = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));
  const byte = (at: number): number => bytes[at] ?? 0;
  let at = 13 + tableBytes(byte(10));
  let frames = 0;
  while (byte(at) === EXTENSION || byte(at) === IMAGE) {
    if (byte(at) === IMAGE) {
      frames += 1;
      at += 11 + tableBytes(byte(at + 9));
    } else {
      at += 2;
    }
    // What follows is a chain of blocks, each with its length before it; an empty one ends it.
    while (byte(at) > 0) at += 1 + byte(at);
    at += 1;
  }
  return frames;
}
