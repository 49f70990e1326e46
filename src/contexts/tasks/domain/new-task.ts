import { cut } from '../../../platform/text/cut.js';
import { oneLine } from '../../../platform/text/shown.js';
import { historyOf, notLikeOurs, type Quote, quoted } from './quote.js';
import { fill, names, type TemplateValues } from './task-template.js';

/** The patterns of a template; empty ones mean what is usual. */
export interface Patterns {
  title: string;
  description: string;
}

const MAX_TITLE = 500;
/** What the API takes, so that staff can change what was made here. */
const MAX_DESCRIPTION = 100_000;
/** What a message that fills the description leaves for saying where the talk before it is. */
const LEAST_HISTORY = 200;

/** `<name> (Viber, <bot>)`. */
export const titleFor = (contactName: string, accountName: string): string =>
  cutTo(`${oneLine(contactName)} (Viber, ${oneLine(accountName)})`, MAX_TITLE);

/** The title as the template has it, in one line; the usual one where that leaves nothing. */
export function titleOf(patterns: Patterns | null, values: TemplateValues): string {
  const title = patterns ? oneLine(fill(patterns.title, values)).replace(/\s+/g, ' ') : '';
  return title === '' ? titleFor(values['contact.name'], values['account.name']) : cutTo(title, MAX_TITLE);
}

/**
 * The message; of a template its pattern, with the message below it unless the pattern has a place for it. What is the
 * customer's can be told from what is not.
 */
export function textOf(patterns: Patterns | null, values: TemplateValues): string {
  const message = quoted(values['message.text']);
  if (!patterns || patterns.description.trim() === '') return message;
  const text = fill(patterns.description, {
    ...values,
    'contact.name': notLikeOurs(oneLine(values['contact.name'])),
    'account.name': oneLine(values['account.name']),
    'message.text': message,
  });
  const below = message !== '' && !names(patterns.description, 'message.text');
  return cutTo(below ? `${text}\n\n${message}` : text, MAX_DESCRIPTION);
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

/**
 * The text; then the campaign its author came from, what it continues, and the tail of the talk. In what the API
 * takes: of the talk the oldest is left out first.
 */
export function descriptionFor(
  text: string,
  previous: { number: number; title: string; deleted: boolean } | null,
  history: readonly Quote[],
  campaign: string | null = null,
): string {
  const ours = [];
  if (campaign !== null) ours.push(`Campaign: ${oneLine(campaign)}`);
  if (previous) {
    ours.push(`Previous task: #${previous.number}${previous.deleted ? ' (deleted)' : ` ${oneLine(previous.title)}`}`);
  }
  const rest = ours.map((part) => `\n\n${part}`).join('');
  const least = history.length > 0 ? LEAST_HISTORY : 0;
  const head = cutTo(text, MAX_DESCRIPTION - rest.length - least) + rest;
  return history.length === 0 ? head : `${head}\n\n${historyOf(history, MAX_DESCRIPTION - head.length - 2)}`;
}

/** Cut by characters, so that none is cut in half. */
const cutTo = (text: string, length: number): string => (text.length <= length ? text : `${cut(text, length - 1)}…`);
