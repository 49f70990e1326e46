/** A message of the task before, as the description of this one quotes it. */
export interface Quote {
  at: Date;
  author: string;
  text: string;
}

const HEADING = 'Earlier in this conversation (times in UTC):';
const FIRST_LINE = /^\[(\d{4}-\d\d-\d\d) (\d\d:\d\d)\] ([^:]*): (.*)$/;
/** Before every further line of a quote. */
const MARK = '> ';

/** What the service has quoted in a description, from the oldest to the newest. */
export function quotesOf(description: string): Quote[] {
  const quotes: Quote[] = [];
  const lines = description.split('\n');
  const from = lines.indexOf(HEADING);
  for (const line of from < 0 ? [] : lines.slice(from + 1)) {
    const [, day, minute, author, text] = FIRST_LINE.exec(line) ?? [];
    if (text !== undefined) quotes.push({ at: new Date(`${day}T${minute}Z`), author: author!, text });
    else if (line.startsWith(MARK) && quotes.length > 0) quotes.at(-1)!.text += `\n${line.slice(MARK.length)}`;
  }
  return quotes;
}
