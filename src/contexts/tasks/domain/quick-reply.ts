/** What a quick reply may name between double braces, and what stands there then. */
export const QUICK_REPLY_VARIABLES = {
  'contact.name': 'the name of the contact',
  'contact.firstName': 'the first word of it',
  'account.name': 'the name of the bot',
  'employee.name': 'the name of who answers',
  'employee.firstName': 'the first word of it',
  'task.number': 'the number of the task',
  'task.title': 'its title',
  date: 'today, in the language of the text',
  time: 'the time of day, as in 14:05',
} as const;

export type QuickReplyVariable = keyof typeof QUICK_REPLY_VARIABLES;
/** What is not known is left out. */
export type QuickReplyValues = Partial<Record<QuickReplyVariable, string>>;

/** `{{?blank}}`, `{{variable}}` or `{{variable|fallback}}`. */
const PLACE = /\{\{\s*(?:\?\s*([^{}|]{1,60}?)|([\w.]{1,60})\s*(?:\|([^{}]{0,200}))?)\s*\}\}/g;

const isKnown = (name: string | undefined): name is QuickReplyVariable =>
  name !== undefined && Object.hasOwn(QUICK_REPLY_VARIABLES, name);

export interface FilledReply {
  text: string;
  /** Variables that nobody can fill in. They still stand in the text. */
  missing: QuickReplyVariable[];
  /** What is still to be typed. */
  blanks: string[];
}

/**
 * Each place is filled in once: what a customer calls themselves is text, whatever braces are in it.
 * @param typed by the names of blanks
 */
export function fillReply(
  pattern: string,
  values: QuickReplyValues,
  typed: Readonly<Record<string, string>> = {},
): FilledReply {
  const missing = new Set<QuickReplyVariable>();
  const blanks = new Set<string>();
  const text = pattern.replace(PLACE, (whole, blank?: string, name?: string, fallback?: string) => {
    if (blank !== undefined) {
      if (Object.hasOwn(typed, blank) && typed[blank] !== '') return typed[blank]!;
      blanks.add(blank);
      return whole;
    }
    if (!isKnown(name)) return whole;
    const value = values[name] ?? fallback;
    if (value === undefined) missing.add(name);
    return value ?? whole;
  });
  return { text, missing: [...missing], blanks: [...blanks] };
}

/** What stands between double braces and is neither a variable nor a blank, as it is written; braces without a partner too. */
export function unknownPlaces(pattern: string): string[] {
  const rest = pattern.replace(PLACE, (whole, blank?: string, name?: string) =>
    blank !== undefined || isKnown(name) ? '' : whole,
  );
  return [...new Set(rest.match(/\{\{[^{}]{0,60}(?:\}\})?|\}\}/g) ?? [])];
}

/** What nobody has filled in, as it is written. */
export const unfilledPlaces = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(PLACE)].flatMap(([whole, blank, name]) => (blank !== undefined || isKnown(name) ? [whole] : [])),
  ),
];

/** Shortcuts that differ in case alone are the same. */
export const foldShortcut = (shortcut: string): string => shortcut.normalize('NFKC').toLowerCase();

export const firstWord = (name: string): string => name.trim().split(/\s+/)[0]!;
