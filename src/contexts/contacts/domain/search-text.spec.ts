import { piecesOf } from '../../../platform/search/terms.js';
import { termsOfContact } from '../search/terms-of-contact.js';
import { searchTerms, searchText } from './search-text.js';

/** As the index of words does. */
function finds(search: string, text: string): boolean {
  const { words, digits } = searchTerms(search);
  const begin = (piece: string) => [...termsOfContact(text)].some((word) => word.startsWith(piece));
  return piecesOf(words.join(' ')).every(begin) || digits.some(begin);
}

describe('what a card is found by', () => {
  it.each([
    ['Ștefan Țurcanu', 'ștefan'],
    ['Ștefan Țurcanu', 'ȚURCANU ȘTE'],
    ['Ганна Їжак', 'їЖАК'],
    ['Гульназ Әбділда', 'ӘБДІЛДА'],
    ['Οδυσσέας', 'ΟΔΥΣΣΈΑΣ'],
    ['ΟΔΥΣΣΈΑΣ Νίκου', 'οδυσσέας'],
    ['Strauß', 'STRAUSS'],
    ['გიორგი', 'ᲒᲘᲝᲠᲒᲘ'],
    ['Ａｎｎ', 'ann'],
    ['José', 'JOSÉ'.normalize('NFD')],
    ['أحمد', 'أحم'],
    ['Anna  Maria', 'anna maria'],
    ['Ștefan Țurcanu', 'stefan turcanu'],
    ['Алёна Зайцева', 'Алена ЗАИЦ'],
    ['Łukasz Øster', 'lukasz oster'],
  ])('%j is found by %j', (name, search) => {
    expect(finds(search, searchText(name, [], []))).toBe(true);
  });

  it.each(['+40 721', '0721', '40-721-234', '(721) 234', '+40721234567', '721'])(
    'a number is found by %j',
    (search) => {
      expect(finds(search, searchText('Ann', ['+40721234567', '0721'], []))).toBe(true);
    },
  );

  it.each([
    ['Ann Lee', 'ann smith'],
    ['Ann Lee', '+'],
    ['Ann Lee', '()'],
  ])('%j is not found by %j', (name, search) => {
    expect(finds(search, searchText(name, ['123456'], []))).toBe(false);
  });

  const SPELLINGS = ['+373 69 123-456', '069123456', '00373 69 123 456', '37369123456', '(069) 12.34.56', '69 123 456'];
  it.each(SPELLINGS.flatMap((search) => ['+37369123456', '069123456'].map((stored) => [stored, search])))(
    'the number stored as %j is found by %j',
    (stored, search) => {
      expect(finds(search, searchText('Ann', [stored], []))).toBe(true);
    },
  );

  it.each([
    ['+79123456789', '8 912 345-67-89'],
    ['+442079460958', '+44 (0)20 7946 0958'],
    ['+442079460958', '020 7946 0958'],
    ['112', '112'],
  ])('%j is found by %j', (stored, search) => {
    expect(finds(search, searchText('Ann', [stored], []))).toBe(true);
  });

  it.each([
    ['+37369123456', '+40 69 123 457'],
    ['+37369123456', '0 69 123 457'],
    ['+37369123456', '00'],
    ['+37361123456', '02'],
  ])('%j is not found by %j', (stored, search) => {
    expect(finds(search, searchText('Ann', [stored], []))).toBe(false);
  });

  it.each(['vip', 'ÎNTÂRZIE', 'ann vip', 'plata'])('tags are found by %j', (search) => {
    expect(finds(search, searchText('Ann', [], ['VIP', 'Întârzie  plata']))).toBe(true);
  });

  it('does not join the digits of two numbers', () => {
    expect(finds('3456', searchText('Ann', ['1234', '5678'], []))).toBe(false);
  });

  it('nothing but spaces searches for nothing', () => {
    expect(searchTerms('  ')).toEqual({ words: [], digits: [] });
  });
});
