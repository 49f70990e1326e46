import { languageFor, startFrom } from './visitor.js';

describe('the language of a visitor', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['ru', 'ru'],
    ['uk-UA,ru;q=0.9,en;q=0.8', 'uk'],
    ['de, en;q=0.3, ro;q=0.7', 'ro'],
    ['RO-md', 'ro'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['ru;q=x, uk', 'uk'],
    ['*', 'en'],
  ])('of %j is %s', (header, language) => {
    expect(languageFor(undefined, header)).toBe(language);
  });

  it('is the one the address asks for, where it is offered', () => {
    expect(languageFor('uk', 'ru')).toBe('uk');
    expect(languageFor('de', 'ru')).toBe('ru');
    expect(languageFor(['uk'], 'ru')).toBe('ru');
  });
});

describe('what the address asks for', () => {
  it('is passed on', () => {
    expect(startFrom({ context: 'summer_2026-a', text: 'Hello, I …', lang: 'ru' })).toEqual({
      context: 'summer_2026-a',
      text: 'Hello, I …',
    });
  });

  it.each([
    [{ context: 'a b' }],
    [{ context: 'x'.repeat(101) }],
    [{ context: '' }],
    [{ context: ['a', 'b'] }],
    [{ text: '  ' }],
    [{ text: { a: 1 } }],
  ])('is left out where it cannot be: %j', (query) => {
    expect(startFrom(query)).toEqual({});
  });

  it('is cut where it is too long', () => {
    expect(startFrom({ text: 'x'.repeat(9000) }).text).toHaveLength(500);
    expect(startFrom({ text: `${'x'.repeat(499)}😀` }).text).not.toMatch(/[\ud800-\udfff]/);
  });
});
