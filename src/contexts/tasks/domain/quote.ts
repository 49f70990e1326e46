import { cut } from '../../../platform/text/cut.js';
import { linesOf, oneLine } from '../../../platform/text/shown.js';
import type { AuthorKind } from '../contract.js';

/** An earlier message, to be quoted. */
export interface Quote {
  writtenAt: number;
  author: string;
  authorKind: AuthorKind;
  text: string;
}

/** Before every line of a text but its first: no line of others can be taken for one of the product. */
const MARK = '> ';
/** What lines of the product begin with, as far as letters and digits go. */
const OURS = /^(?:previoustask|earlierinthisconversation|campaign|\[\d{4}|\d+oldermessages?(?:is|are)in)/;

/** A customer's text among lines of others. */
export const quoted = (text: string): string => notLikeOurs(linesOf(text).join(`\n${MARK}`));

/** The same with a mark where its first line looks like one of the product. */
export function notLikeOurs(text: string): string {
  const [first = ''] = linesOf(text);
  return OURS.test(
    first
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}[]/gu, '')
      .toLowerCase(),
  )
    ? MARK + text
    : text;
}

const HEADING = 'Earlier in this conversation (times in UTC):';
/** Of one message, where not all of them fit: fifty of these do, with everything around them. */
const LONGEST_SHORTENED = 1_500;
const SHORTENED = '… (the rest is in the previous task)';

/** The tail of the talk in at most so many units. Where it is too long, long messages are cut first, then the oldest left out. */
export function historyOf(quotes: readonly Quote[], room: number): string {
  const whole = lines(quotes);
  if (lengthOf([HEADING, ...whole]) <= room) return [HEADING, ...whole].join('\n');
  const shown = whole.map(shortened);
  const heading = () => [HEADING, ...leftOut(whole.length - shown.length)];
  while (shown.length > 0 && lengthOf([...heading(), ...shown]) > room) shown.shift();
  return [...heading(), ...shown].join('\n');
}

const leftOut = (messages: number): string[] => {
  if (messages === 0) return [];
  return [`(${messages} older ${messages === 1 ? 'message is' : 'messages are'} in the previous task)`];
};

const lengthOf = (all: readonly string[]): number => all.reduce((sum, { length }) => sum + length + 1, -1);

const shortened = (line: string): string =>
  line.length <= LONGEST_SHORTENED ? line : cut(line, LONGEST_SHORTENED).trimEnd() + SHORTENED;

function lines(quotes: readonly Quote[]): string[] {
  const staff = new Set(
    quotes.flatMap(({ authorKind, author }) => (authorKind === 'employee' ? [lettersOf(author)] : [])),
  );
  return quotes.map(({ writtenAt, author, authorKind, text }) => {
    const isNamesake = authorKind === 'contact' && staff.has(lettersOf(author));
    return `[${minute(writtenAt)}] ${nameOf(author)}${isNamesake ? ' (customer)' : ''}: ${linesOf(text).join(`\n${MARK}`)}`;
  });
}

/** It ends at the colon: one inside it would make words of a customer's name, and staff's lines of their words. */
const nameOf = (author: string): string =>
  oneLine(author)
    .replace(/\s*[:：∶﹕︓ː[\]［］]+\s*/gu, ' ')
    .trim();

const lettersOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const minute = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** The line of the product that names the task before. */
const PREVIOUS = /^(Previous task: #\d+)(?: .*)?$/gm;

/** A description without what it says of the talk before it: the title of the task before, and all that is quoted. */
export function withoutPast(description: string): string {
  const all = description.replace(PREVIOUS, '$1 (deleted)').split('\n');
  const from = all.indexOf(HEADING);
  if (from === -1) return all.join('\n');
  let to = from + 1;
  while (to < all.length && isQuote(all[to]!)) to++;
  return [...all.slice(0, from), ...all.slice(to)].join('\n').trimEnd();
}

const QUOTED = /^(?:\[\d{4}-\d\d-\d\d \d\d:\d\d\] |\(\d+ older messages? (?:is|are) in the previous task\)$)/;
const isQuote = (line: string): boolean => QUOTED.test(line) || line.startsWith(MARK);
