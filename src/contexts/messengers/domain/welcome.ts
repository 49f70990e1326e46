import { LANGUAGES, type LocalisedText, textFor, tidyText } from '../../../platform/text/localised-text.js';

/** What somebody who opens the chat for the first time is greeted with. Without a text there is no greeting. */
export interface Welcome {
  text: LocalisedText;
  /** Buttons below the text: a press writes what stands on it. */
  buttons: LocalisedText[];
}

export const NO_WELCOME: Welcome = { text: {}, buttons: [] };

/** Longest greeting and what stands on a button, in UTF-16 units: with all buttons it stays within a messenger's limits. */
export const WELCOME_TEXT = 3000;
export const WELCOME_BUTTON = 100;
export const WELCOME_BUTTONS = 12;

/** The greeting as it is kept: without languages that have no text. */
export const tidyWelcome = (welcome: { text: LocalisedText; buttons?: LocalisedText[] | undefined }): Welcome => ({
  text: tidyText(welcome.text),
  buttons: (welcome.buttons ?? []).map(tidyText),
});

/** Why it cannot be used, as the path of what is wrong and what to do; null when it can. */
export function welcomeProblem({ text, buttons }: Welcome): { path: string; message: string } | null {
  const empty = buttons.findIndex((button) => Object.keys(button).length === 0);
  if (empty >= 0) return { path: `buttons.${empty}`, message: `must have a text in one of ${LANGUAGES.join(', ')}` };
  if (buttons.length > 0 && Object.keys(text).length === 0) {
    return { path: 'text', message: 'must be given where there are buttons: they stand below it' };
  }
  return null;
}

/** The greeting for somebody whose device says `tag`; null when there is none. */
export function greeting(welcome: Welcome, tag: string | null): { text: string; buttons: string[] } | null {
  const text = textFor(welcome.text, tag);
  if (text === null) return null;
  return { text, buttons: welcome.buttons.flatMap((button) => textFor(button, tag) ?? []) };
}
