import { fill, names, type TemplateValues } from './task-template.js';

/** An earlier message, to be quoted. */
export interface Quote {
  writtenAt: number;
  author: string;
  text: string;
}

/** The patterns of a template; empty ones mean what is usual. */
export interface Patterns {
  title: string;
  description: string;
}

const MAX_TITLE = 500;
/** What may come of a pattern that names a long message often. */
const MAX_TEXT = 100_000;

/** R2: `<name> (Viber, <bot>)`. */
export const titleFor = (contactName: string, accountName: string): string =>
  cutTo(`${contactName} (Viber, ${accountName})`, MAX_TITLE);

/** R2: the title as the template has it, in one line; the usual one where that leaves nothing. */
export function titleOf(patterns: Patterns | null, values: TemplateValues): string {
  const title = patterns ? fill(patterns.title, values).replace(/\s+/g, ' ').trim() : '';
  return title === '' ? titleFor(values['contact.name'], values['account.name']) : cutTo(title, MAX_TITLE);
}

/** R2: the message; of a template its pattern, with the message below it unless the pattern has a place for it. */
export function textOf(patterns: Patterns | null, values: TemplateValues): string {
  const message = values['message.text'];
  if (!patterns || patterns.description.trim() === '') return message;
  const text = fill(patterns.description, values);
  const below = message !== '' && !names(patterns.description, 'message.text');
  return cutTo(below ? `${text}\n\n${message}` : text, MAX_TEXT);
}

/** What variables stand for when this message opens a task. @param writtenAt epoch ms */
export const valuesOf = (
  contactName: string,
  accountName: string,
  message: string,
  writtenAt: number,
): TemplateValues => ({
  'contact.name': contactName,
  'account.name': accountName,
  'message.text': message,
  date: new Date(writtenAt).toISOString().slice(0, 10),
});

/** R2, R4: the message; then the campaign its author came from, what it continues, and the tail of the talk. */
export function descriptionFor(
  message: string,
  previous: { number: number; title: string; deleted: boolean } | null,
  history: readonly Quote[],
  campaign: string | null = null,
): string {
  const parts = [message];
  if (campaign !== null) parts.push(`Campaign: ${campaign}`);
  if (previous) {
    parts.push(`Previous task: #${previous.number}${previous.deleted ? ' (deleted)' : ` ${previous.title}`}`);
  }
  if (history.length > 0) {
    const lines = history.map(({ writtenAt, author, text }) => `[${minute(writtenAt)}] ${author}: ${text}`);
    parts.push(['Earlier in this conversation (times in UTC):', ...lines].join('\n'));
  }
  return parts.join('\n\n');
}

const minute = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** Cut by characters, so that none is cut in half. */
function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${Array.from(text.slice(0, length - 1))
    .slice(0, -1)
    .join('')}…`;
}
