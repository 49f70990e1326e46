import { t } from '@lingui/core/macro';
import { type Language, LANGUAGES } from '../language.ts';
import type { components } from '../../api/schema.gen.ts';
import type { Params, Sentences } from './sentences.ts';

type Sentence = components['schemas']['Sentence'];
interface Words {
  sentences: Partial<Sentences>;
  problems: Partial<Record<string, () => string>>;
  statuses: Partial<Record<string, () => string>>;
  nameless: Partial<Record<string, () => string>>;
}

let words: Words = { sentences: {}, problems: {}, statuses: {}, nameless: {} };

/** Loads what the service may say, in codes; the texts of a language come with it. */
export async function loadSentences(): Promise<void> {
  const [{ sentences }, { problems }, { statuses, nameless }] = await Promise.all([
    import('./sentences.ts'),
    import('./problems.ts'),
    import('./names.ts'),
  ]);
  words = { sentences, problems, statuses, nameless };
}

/** A text of the service in the language of the app. @param english the same, for codes that this app does not know */
export function wordsOf(codes: readonly Sentence[] | undefined, english: string): string {
  const said = codes?.map(({ code, params }) => words.sentences[code]?.(inLanguage(params as Params)));
  return said?.every((sentence) => sentence !== undefined) ? said.join(' ') : t`Details: ${english}`;
}

/** Values that the service has in English, or by codes. */
const VALUES: Partial<Record<keyof Params, (value: string) => string>> = {
  status: (name) => statusName(name),
  first: (name) => statusName(name),
  name: (name) => personName(name),
  languages: (codes) => eachOf(codes, (code) => LANGUAGES[code as Language] ?? code),
};

const inLanguage = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, VALUES[name as keyof Params]?.(value) ?? value]),
  ) as Params;

/** What the service has joined with commas, each in the language of the app. */
export const eachOf = (joined: string, inWords: (one: string) => string): string =>
  joined.split(', ').map(inWords).join(', ');

/** Warnings, each of which is one sentence. */
export const inWords = <Warned extends { warnings: string[]; warningCodes?: Sentence[] }>(warned: Warned): Warned => ({
  ...warned,
  warnings: warned.warnings.map((warning, at) => wordsOf(warned.warningCodes?.slice(at, at + 1), warning)),
});

/** Why the service refused something. @param detail the same in English */
export const refusalOf = (type: string, detail: string): string =>
  words.problems[type]?.() ?? t`It was refused. Details: ${detail}`;

/** A status as people of this language call it. */
export const statusName = (name: string): string => words.statuses[name]?.() ?? name;

/** A person's name, or what stands for one. */
export const personName = (name: string): string => words.nameless[name]?.() ?? name;

/** The first word of a person's name, where there is little room; what stands for a name stays whole. */
export const firstName = (name: string): string => words.nameless[name]?.() ?? (name.trim().split(/\s+/u)[0] || name);

/** Whether a card has no name of its own. */
export const isNameless = (name: string): boolean => name in words.nameless;

/** A task's title: one that the service made begins with the customer's name, or what stands for it. */
export const taskTitle = (title: string): string =>
  Object.keys(words.nameless).reduce(
    (text, name) => (text.startsWith(name) ? personName(name) + text.slice(name.length) : text),
    title,
  );
