import { searchTerms, searchText } from './search-text.js';

/** As the database compares. */
function finds(search: string, text: string): boolean {
  const { words, digits } = searchTerms(search);
  return words.every((word) => text.includes(word)) || (digits !== null && text.includes(digits));
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
  ])('%j is found by %j', (name, search) => {
    expect(finds(search, searchText(name, []))).toBe(true);
  });

  it.each(['+40 721', '0721', '40-721-234', '(721) 234', '+40721234567', '721'])(
    'a number is found by %j',
    (search) => {
      expect(finds(search, searchText('Ann', ['+40721234567', '0721']))).toBe(true);
    },
  );

  it.each([
    ['Ann Lee', 'ann smith'],
    ['Ann Lee', '+'],
    ['Ann Lee', '()'],
  ])('%j is not found by %j', (name, search) => {
    expect(finds(search, searchText(name, ['123456']))).toBe(false);
  });

  it('does not join the digits of two numbers', () => {
    expect(finds('3456', searchText('Ann', ['1234', '5678']))).toBe(false);
  });

  it('nothing but spaces searches for nothing', () => {
    expect(searchTerms('  ')).toEqual({ words: [], digits: null });
  });
});
