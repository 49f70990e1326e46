import * as fc from 'fast-check';
import { piecesOf, termsOf } from './terms.js';

/** As the index does: every piece begins a word. */
const finds = (search: string, text: string): boolean =>
  piecesOf(search).every((piece) => [...termsOf(text)].some((word) => word.startsWith(piece)));

describe('what a text is found by', () => {
  it.each([
    ['The printer on the second floor', 'prin'],
    ['The printer on the second floor', 'floor PRINTER'],
    ['Li has a PC', 'li'],
    ['Li has a PC', 'pc'],
    ['to be or not to be', 'to be'],
    ['ПРИНТЕР сломан', 'принт'],
    ['Алёна', 'алена'],
    ['Алена', 'АЛЁНА'],
    ['Ștefan Țurcanu', 'stefan turcanu'],
    ['Stefan', 'ștef'],
    ['Żółw', 'zolw'],
    ['Æsøp', 'aesop'],
    ['Strauß', 'STRAUSS'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΥΣΣΈΑΣ', 'οδυσσέας'],
    ['ґанок', 'ганок'],
    ['한국어', '한국'],
    ['私は東京に住む', '東京'],
    ["O'Brien", 'brien'],
    ["O'Brien", "o'b"],
    ['100% done', '100%'],
    ['100% done', '%'],
    ['see report-2024.pdf', 'pdf'],
    ['see report-2024.pdf', '2024'],
    ['order AB12345', '12345'],
    ['ann.lee@example.com', '@example'],
    ['call +373 69 123-456', '+373'],
    ['well well', '  WELL\t'],
    ['Ａｎｎ', 'ann'],
    ['so-called', 'so\u2011called'],
    ['nr–5', 'nr-5'],
    ['−5 °C', '-5'],
    ['O’Brien', 'obrien'],
    ["Rock'n'roll", 'rocknroll'],
    ['ŉ Boom', "'n boom"],
    ['„Romashka“', '"romashka"'],
    ['צה״ל', 'צה"ל'],
    ['half \ud83d', 'half'],
    ['so 😀', '😀'],
  ])('%j is found by %j', (text, search) => {
    expect(finds(search, text)).toBe(true);
  });

  it.each([
    ['The printer', 'rinter'],
    ['100 done', '100%'],
    ['axb', 'a_b'],
    ['semi; DROP', "'; DROP"],
    ['printer', 'printer broken'],
    ['か', 'が'],
  ])('%j is not found by %j', (text, search) => {
    expect(finds(search, text)).toBe(false);
  });

  it.each([
    ...["'", '’', 'ʼ', '‘', '`', '´', '′', 'ʹ', 'ʻ', 'ˈ', '׳', 'ꞌ', '＇', '‛', '՚'].map((sign) => [
      `Дем${sign}янов`,
      "дем'янов",
    ]),
    ['Дем’янов', "Дем'янов"],
    ["Лук'яненко", 'Лук’яненко'],
    ['Памʼятка клієнта', "пам'ятка"],
    ["п'ять разів", 'пʼять'],
    ['O’Brien', "O'Brien"],
    ['l`homme', "l'homme"],
    ['ма\u200bгазин', 'магазин'],
    ['super\u200bmarket', 'supermarket'],
    ['super\u00admarket', 'supermarket'],
    ['super\u2060mar\ufeffket', 'supermarket'],
    ['\ufefftastatura', 'tastatura'],
    ['super\u180emarket', 'supermarket'],
    ['fam\u{e0020}ily', 'family'],
    ['كتاب\u200c\u200cها', 'كتابها'],
    ['علی', 'علي'],
    ['على', 'علي'],
    ['کتاب', 'كتاب'],
    ['محـــمد', 'محمد'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['إسلام', 'اسلام'],
    ['آمال', 'امال'],
    ['ٱلله', 'الله'],
    ['فاطمة', 'فاطمه'],
    ['שָׁלוֹם', 'שלום'],
    ['בני־ברק', 'בני-ברק'],
    ['٣٧٣', '373'],
    ['۳۷۳', '373'],
    ['३७३', '373'],
    ['３７３', '373'],
    ['nr\u20115', 'nr-5'],
    ['nr—5', 'nr-5'],
    ['Ştefan', 'Ștefan'],
    ['Ţurcanu', 'Țurcanu'],
    ['ФЁДОР', 'федор'],
    ['IŞIK', 'ışık'],
  ])('%j finds %j, and the other way round', (one, other) => {
    const first = (text: string) => text.split(' ')[0]!;
    expect([finds(first(other), one), finds(first(one), other)]).toEqual([true, true]);
  });

  it('nothing that can be seen is nothing', () => {
    expect(piecesOf('\u200b \ufeff\u00ad \u2060 \u2800')).toEqual([]);
  });

  it('any part that begins at a blank, whatever it consists of', () => {
    const text = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, fc.nat(), (parts, which) => {
        expect(finds(parts[which % parts.length]!, parts.join(' '))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is bounded, and so is what a search asks for', () => {
    const endless = Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(' ');
    expect(termsOf(endless).size).toBe(2_000);
    expect(piecesOf(endless).length).toBeLessThanOrEqual(12);
    expect([...termsOf('x'.repeat(500))]).toEqual(['x'.repeat(40)]);
    expect(finds('x'.repeat(50), 'x'.repeat(500))).toBe(true);
  });

  it('asks once for what begins something else that is asked for', () => {
    expect(piecesOf('print printer PRINTER p')).toEqual(['printer']);
    expect(piecesOf(' \u0000\n ')).toEqual([]);
  });
});
