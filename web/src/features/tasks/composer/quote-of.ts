import type { Action } from '../thread/thread.query.ts';

const MARK = '> ';
/** So much says which message is meant. */
const MOST_LINES = 4;
const MOST_LETTERS = 280;

type Said = Pick<Action, 'text' | 'files' | 'location' | 'sharedContact'>;

/** A message in words: its text, or what else it holds; nothing for a sticker. */
export function saidIn({ text, files, location, sharedContact }: Said): string {
  if (text) return text;
  if (location) return `${location.lat}, ${location.lon}`;
  if (sharedContact) return [sharedContact.name, sharedContact.phoneNumber].filter(Boolean).join(' ');
  return files.flatMap(({ kind, name }) => (kind === 'sticker' ? [] : [name])).join(', ');
}

/** The beginning of a message as an answer quotes it, without what that quotes itself. Viber knows no quotes: they are text. */
export function quoteOf(action: Said): string {
  const lines = saidIn(action)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith(MARK));
  const beginning = lines.slice(0, MOST_LINES).join('\n');
  const letters = [...beginning];
  const isWhole = lines.length <= MOST_LINES && letters.length <= MOST_LETTERS;
  const quoted = isWhole ? beginning : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`;
  return quoted && quoted.replace(/^/gm, MARK);
}
