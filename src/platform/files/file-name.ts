import { cut, cutStart } from '../text/cut.js';
import { showsNothing } from '../text/shown.js';

/** As the column counts, with some room for an extension to be added. */
const LONGEST = 200;
const LONGEST_GIVEN = 1_000;

/** Characters that no file system or header takes, and those that turn the direction of writing to hide an extension. */
const UNFIT = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"|?*]/gu;

/**
 * A name from a stranger as a name that can be shown, stored and saved: no path, no control characters, not too long,
 * its extension kept. Empty when nothing is left of it.
 */
export function tidyName(given: string): string {
  // Cut first: some of what follows takes long for what is absurdly long.
  const base = shortened(given.split(/[/\\]/).at(-1)!).toWellFormed();
  const name = base
    .replace(UNFIT, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const extension = extensionOf(name);
  if (showsNothing(extension ? name.slice(0, -extension.length - 1) : name)) return extension && `file.${extension}`;
  if (name.length <= LONGEST) return name;
  const end = extension && extension.length <= 16 ? `.${extension}` : '';
  return cut(name, LONGEST - end.length) + end;
}

/**
 * The name of a part of a form, as it was: browsers escape `"` and ends of lines, and nothing else (HTML, multipart/form-data
 * encoding algorithm). A `%22` that somebody typed cannot be told from it.
 */
export const formName = (given: string | undefined): string =>
  (given ?? '').replace(/%(22|0A|0D)/g, (escape) => decodeURIComponent(escape));

/** Its beginning and its end, where the extension is. */
const shortened = (name: string): string =>
  name.length <= LONGEST_GIVEN ? name : cut(name, LONGEST_GIVEN - 100) + cutStart(name, 100);

/** Lower case, without the dot; empty when there is none. */
export const extensionOf = (name: string): string => /[^.]\.([^.\s/\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The name as the last part of a web address: letters, digits, dash, and an extension of its own or this one. */
export function asciiName(name: string, extension = extensionOf(name)): string {
  const stem = name.slice(0, name.length - (extensionOf(name) ? extensionOf(name).length + 1 : 0));
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^A-Za-z0-9-]+/g, '-')
      .replace(/^-+|-+$/g, '');
  // Whoever opens the address goes by its extension: one that says nothing is better than none.
  const end = plain(extension).replaceAll('-', '').toLowerCase() || 'dat';
  return `${plain(stem).slice(0, 60) || 'file'}.${end}`;
}

/** The last part of a public address: its extension says what is inside, as far as that is known. */
export function publicName({ name, mimeType }: { name: string; mimeType: string }): string {
  return asciiName(name, PICTURE_EXTENSIONS[mimeType] ?? extensionOf(name));
}

const PICTURE_EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
};

/** The name of a picture that was made of this file. */
export function pictureName(name: string, mimeType: string): string {
  const extension = extensionOf(name);
  const stem = extension ? name.slice(0, -extension.length - 1) : name;
  return `${stem}.${PICTURE_EXTENSIONS[mimeType]}`;
}

/**
 * A name without an extension that programs know gets the one of its type. What else follows the last dot is a part of the
 * name: "Contract nr.5".
 */
export async function named(
  name: string,
  { extension, mimeType }: { extension: string; mimeType: string },
): Promise<string> {
  const kind = mimeType.split('/')[0]!;
  const stem = name || (kind === 'image' ? 'picture' : kind === 'video' ? 'video' : 'file');
  if (!extension) return stem;
  // Loaded with the first file: an idle service does without.
  const { isKnownExtension } = await import('./known-extensions.js');
  const own = extensionOf(stem);
  // One letter is an extension of programs' texts, as in "main.c"; in "Orange S.A" it is the end of a name.
  const opens = isKnownExtension(own) && (own.length > 1 || mimeType === 'text/plain');
  return opens ? stem : `${stem}.${extension}`;
}
