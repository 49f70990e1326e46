import { i18n } from '@lingui/core';

/** The languages of the app, each by its own name. */
export const LANGUAGES = { en: 'English', ro: 'Română', ru: 'Русский', uk: 'Українська' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'language';
const isLanguage = (value: string | null | undefined): value is Language => !!value && value in LANGUAGES;

/** The chosen language, else the first of the browser's that there is, else English. */
export function startLanguage(): Language {
  const chosen = localStorage.getItem(STORED);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

const catalogs = import.meta.glob<{ messages: Record<string, string> }>('./locales/*.po');

/** Loads a language's texts and shows the app in it. */
export async function activate(language: Language): Promise<void> {
  const { messages } = await catalogs[`./locales/${language}.po`]!();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** Shows the app in a language, also the next time it is opened here. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await activate(language);
}
