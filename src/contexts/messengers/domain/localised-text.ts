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

/** The text in their language; else in English; else in whichever there is. Null when there is none. */
export function textFor(text: LocalisedText, tag: string | null): string | null {
  const own = text[languageOf(tag)] || text.en;
  return own || LANGUAGES.map((language) => text[language]).find(Boolean) || null;
}
