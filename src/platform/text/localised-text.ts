/** The languages that texts to customers come in. */
export const LANGUAGES = ['en', 'ro', 'ru', 'uk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in some of the languages. */
export type LocalisedText = Partial<Record<Language, string>>;

/**
 * The language for somebody whose device says `tag` (`ru`, `ru-RU`, `uk-UA`; null when it says nothing): their own where
 * there is a choice of it, else English.
 */
export function languageOf(tag: string | null): Language {
  const primary = tag?.split(/[-_]/)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/** The language they get: their own; else English; else whichever there is. Null when there is none. */
export function languageFor(text: LocalisedText, tag: string | null): Language | null {
  return [languageOf(tag), ...LANGUAGES].find((language) => text[language]) ?? null;
}

/** The text in that language. Null when there is none. */
export function textFor(text: LocalisedText, tag: string | null): string | null {
  const language = languageFor(text, tag);
  return language && text[language]!;
}

/** Without languages that have no text, in one order. */
export const tidyText = (text: LocalisedText): LocalisedText =>
  Object.fromEntries(LANGUAGES.flatMap((language) => (text[language] ? [[language, text[language]]] : [])));
