import { languageOf, textFor } from './localised-text.js';

describe('the language of a customer', () => {
  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['uk_UA', 'uk'],
    ['RO-md', 'ro'],
    ['de-DE', 'en'],
    ['', 'en'],
    [null, 'en'],
  ] as const)('of %p is %p', (tag, language) => expect(languageOf(tag)).toBe(language));
});

describe('a text in several languages', () => {
  it.each([
    ['their own', { en: 'Hello', ru: 'Привет' }, 'ru-RU', 'Привет'],
    ['English where theirs is missing', { en: 'Hello', ru: 'Привет' }, 'uk', 'Hello'],
    ['English where theirs is empty', { en: 'Hello', uk: '' }, 'uk', 'Hello'],
    ['whichever there is', { ro: 'Salut' }, 'uk', 'Salut'],
    ['none', {}, 'uk', null],
  ] as const)('is told in %s', (_, text, tag, expected) => expect(textFor(text, tag)).toBe(expected));
});
