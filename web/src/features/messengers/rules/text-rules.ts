import { useLingui } from '@lingui/react/macro';
import { type Language, LANGUAGES } from '../../../i18n/language.ts';
import type { Settings } from './settings.query.ts';

export type TextRuleName = 'welcome' | 'phoneRequest';
export type TextRules = Pick<Settings, TextRuleName>;
export type TextRuleValue = TextRules[TextRuleName];
type Texts = Partial<Record<Language, string>>;

export interface TextRule {
  name: TextRuleName;
  title: string;
  about: string;
  /** What customers get without a text. */
  without: string;
  /** Characters of the text and of a button: as the service takes them. */
  most: number;
  mostOfButton: number;
  mostButtons: number;
}

export const languages = Object.keys(LANGUAGES) as Language[];

/** What bots say by themselves, in the languages of their customers. */
export function useTextRules(): TextRule[] {
  const { t } = useLingui();
  return [
    {
      name: 'welcome',
      title: t`Greeting`,
      about: t`What somebody reads who opens the chat for the first time, in the language of their phone.`,
      without: t`Nobody is greeted.`,
      most: 3000,
      mostOfButton: 100,
      mostButtons: 12,
    },
    {
      name: 'phoneRequest',
      title: t`The question for the phone number`,
      about: t`What customers read above the button that shares their own number.`,
      without: t`They read the usual question.`,
      most: 1000,
      mostOfButton: 0,
      mostButtons: 0,
    },
  ];
}

/** Both kinds in one form: a text, and buttons where there may be some. */
export const speechOf = (value: TextRuleValue): { text: Texts; buttons: readonly Texts[] } =>
  'text' in value ? { text: value.text, buttons: value.buttons ?? [] } : { text: value, buttons: [] };

export const valueOf = (name: TextRuleName, text: Texts, buttons: readonly Texts[]): TextRuleValue =>
  name === 'welcome' ? { text, buttons: [...buttons] } : text;

const filled = (texts: Texts): Texts =>
  Object.fromEntries(languages.flatMap((each) => (texts[each]?.trim() ? [[each, texts[each]]] : [])));

const tidy = (name: TextRuleName, value: TextRuleValue): TextRuleValue => {
  const { text, buttons } = speechOf(value);
  return valueOf(
    name,
    filled(text),
    buttons.map(filled).filter((button) => Object.keys(button).length > 0),
  );
};

export const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Values as they would be sent: without languages and buttons that say nothing. */
export const tidied = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values as Record<string, unknown>).map(([name, value]) => [
      name,
      value && (name === 'welcome' || name === 'phoneRequest') ? tidy(name, value) : value,
    ]),
  ) as Values;

/** What somebody of that language reads; undefined: nothing. */
export const textIn = (value: TextRuleValue, language: string): string | undefined => {
  const { text } = speechOf(value);
  return [language as Language, ...languages].map((each) => text[each]?.trim()).find(Boolean);
};
