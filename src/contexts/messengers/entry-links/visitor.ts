import { cut } from '../../../platform/text/cut.js';
import { showsNothing, sound } from '../../../platform/text/shown.js';
import { type Language, LANGUAGES } from '../../../platform/text/localised-text.js';

/** What a visitor's address asks for besides the chat. */
export interface Start {
  /** Comes with the opening of the chat: a one-time code of ours, or a word of whoever made the link. */
  context?: string;
  /** What is to stand in the input. */
  text?: string;
}

const CONTEXT = /^[\w-]{1,100}$/;
const MAX_TEXT = 500;

/** What cannot be passed on is left out: the link still opens the chat. */
export function startFrom(query: Record<string, unknown>): Start {
  const { context, text } = query;
  return {
    ...(typeof context === 'string' && CONTEXT.test(context) ? { context } : {}),
    ...(typeof text === 'string' && !showsNothing(text)
      ? {
          text: cut(sound(text), MAX_TEXT),
        }
      : {}),
  };
}

/** `lang` of the address, else the best of `Accept-Language` (RFC 9110 §12.5.4), else English. */
export function languageFor(lang: unknown, acceptLanguage: string | undefined): Language {
  const asked = LANGUAGES.find((language) => language === lang);
  if (asked) return asked;
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .flatMap((wish, place) => {
      const [tag = '', ...parameters] = wish
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const language = LANGUAGES.find((known) => known === tag.split('-')[0]);
      const weight = Number(parameters.find((p) => p.startsWith('q='))?.slice(2) ?? 1);
      return language && weight > 0 ? [{ language, weight, place }] : [];
    });
  wishes.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return wishes[0]?.language ?? 'en';
}
