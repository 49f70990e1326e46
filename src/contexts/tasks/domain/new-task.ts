/** An earlier message, to be quoted. */
export interface Quote {
  writtenAt: number;
  author: string;
  text: string;
}

const MAX_TITLE = 500;

/** R2: `<name> (Viber, <bot>)`. */
export const titleFor = (contactName: string, accountName: string): string =>
  cutTo(`${contactName} (Viber, ${accountName})`, MAX_TITLE);

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
