import { describe, expect, it } from 'vitest';
import { findReplies, languageOf } from './find-replies.ts';

const replies = [
  { shortcut: 'own', title: 'Mine', texts: { ro: 'garanția imprimantei: print' } },
  { shortcut: 'printer', title: 'Warranty of printers', texts: { en: 'Two years' } },
  { shortcut: 'war', title: 'Peace', texts: { uk: 'Гарантія: print warranty' } },
];
const found = (typed: string) => findReplies(replies, typed).map(({ shortcut }) => shortcut);

describe('quick replies', () => {
  it.each([
    ['', ['own', 'printer', 'war']],
    ['print warr', ['printer', 'war']],
    ['WARR print', ['printer', 'war']],
    ['war', ['war', 'printer']],
    ['garantia', ['own']],
    ['гарант', ['war']],
    ['rinter', []],
  ])('are found by %j: %j', (typed, expected) => expect(found(typed)).toEqual(expected));

  it.each([
    ['uk', { uk: 'u', en: 'e' }, 'uk'],
    ['uk', { en: 'e', ro: 'r' }, 'en'],
    [undefined, { ro: 'r' }, 'ro'],
    ['uk', {}, undefined],
  ])('come, where %j is wanted, of %j in %j', (wanted, texts, language) =>
    expect(languageOf({ shortcut: '', title: '', texts }, wanted)).toBe(language),
  );
});
