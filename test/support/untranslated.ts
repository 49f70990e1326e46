import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const catalogOf = (language: string): string =>
  readFileSync(join(import.meta.dirname, `../../web/src/i18n/locales/${language}.po`), 'utf8');

const entriesOf = (language: string): Array<[english: string, words: string]> =>
  [...catalogOf(language).matchAll(/^msgid (".*")\nmsgstr (".*")$/gm)].map(([, english, words]) => [
    JSON.parse(english!) as string,
    JSON.parse(words!) as string,
  ]);

/** @returns says in a language what the app says in English: `Change {0}=Ann`, with a value for the one name in it */
export function wordsOfCatalog(language: string): (english: string) => string {
  const entries = new Map(entriesOf(language));
  return (text) => {
    const [english, value = ''] = text.split('=') as [string, string?];
    const words = entries.get(english);
    if (!words) throw new Error(`The app does not say "${english}".`);
    return words.replace(/\{\w+\}/, value);
  };
}

/** Names that are the same everywhere, and who had no other name yet when the audit noted them. */
const NAMES = new RegExp(
  ['Viber Admin Panel|Edit info|PUBLIC_URL|SECRET_KEY|Administrator|Somebody']
    .concat(String.raw`\b(?:viber(?:-tasks)?|api|json|https?|html|url|zip|pdf|png|jpe?g|svg|e-?mail|utc|qr)\b`)
    .concat(String.raw`\b(?:ctrl|enter|shift|esc|linux|chrome|headlesschrome)\b`)
    .join('|'),
  'gi',
);
/** Words of the seed, addresses, ids, and times. */
const OTHERS = /\S*zq\S*|https?:\S+|\S+@\S+|\S+\.[a-z]{3,}\b|\S*[\d_/]\S*|\{\{[^}]*\}\}/gi;
const bare = (text: string): string => text.replace(OTHERS, ' ').replace(NAMES, ' ');

/** English in a language that also has Latin letters. */
const ENGLISH = /(?<!\p{L})(?:the|is|was|were|of|and|with|not|this|that|for|from|has|have|they|you|your)(?!\p{L})/iu;

/** Texts of the page as it is that are not in the language, by text and element. */
export async function untranslated(page: Page, language: string): Promise<string[]> {
  const shown = await page.evaluate<Array<{ text: string; place: string }>>(TEXTS_OF_PAGE);
  const english = new Set(
    entriesOf(language).flatMap(([said, words]) => (said === words || /[{<]/.test(said) ? [] : [said])),
  );
  const isEnglish = (text: string) =>
    language === 'ro' ? english.has(text) || ENGLISH.test(bare(text)) : /[a-z]{2,}/i.test(bare(text));
  return shown.flatMap(({ text, place }) => (isEnglish(text) ? [`“${text}” in ${place}`] : []));
}

/** In the page: what people see, and what is read to those who do not. Technical words stand in `code`, languages in `lang`. */
const TEXTS_OF_PAGE = `(() => {
  const found = [];
  const placeOf = (element) => {
    const names = [];
    for (let at = element; at && at !== document.body && names.length < 4; at = at.parentElement) {
      names.unshift(at.tagName.toLowerCase() + (at.classList[0] ? '.' + at.classList[0] : ''));
    }
    return names.join(' > ');
  };
  const add = (text, element, name) => {
    const bare = text.replace(/\\s+/g, ' ').trim();
    const technical = element.closest('code, pre, script, style, [lang]:not(html)');
    if (bare !== '' && !technical && element.checkVisibility()) found.push({ text: bare, place: placeOf(element) + name });
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) add(node.textContent, node.parentElement, '');
  for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
    for (const element of document.body.querySelectorAll('[' + name + ']')) {
      add(element.getAttribute(name), element, ' (' + name + ')');
    }
  }
  return [...found, { text: document.title, place: 'title' }];
})()`;
