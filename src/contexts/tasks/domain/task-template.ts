/** What a pattern may name between double braces, and what stands there then. */
export const TEMPLATE_VARIABLES = {
  'contact.name': 'the name of the contact',
  'account.name': 'the name of the bot',
  'message.text': 'the message that opens the task',
  date: 'the day it was written, UTC, as in 2026-01-31',
} as const;

export type TemplateVariable = keyof typeof TEMPLATE_VARIABLES;
export type TemplateValues = Record<TemplateVariable, string>;

const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/g;

const isKnown = (name: string): name is TemplateVariable => Object.hasOwn(TEMPLATE_VARIABLES, name);

/** What stands between double braces and is no variable, as it is written; braces without a partner too. */
export function unknownVariables(pattern: string): string[] {
  const rest = pattern.replace(VARIABLE, (whole, name: string) => (isKnown(name) ? '' : whole));
  return [...new Set(rest.match(/\{\{[^{}]{0,60}(?:\}\})?|\}\}/g) ?? [])];
}

/**
 * The pattern with its variables filled in, once: what a stranger calls themselves or writes is text, whatever braces are in
 * it. A name that nobody knows (a template of a restored backup) stays as it is.
 */
export function fill(pattern: string, values: TemplateValues): string {
  return pattern.replace(VARIABLE, (whole, name: string) => (isKnown(name) ? values[name] : whole));
}

export const names = (pattern: string, variable: TemplateVariable): boolean =>
  [...pattern.matchAll(VARIABLE)].some(([, name]) => name === variable);
