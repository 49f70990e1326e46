import { barePhone, readPhone } from './phone.js';

describe('a phone number as people copy it', () => {
  it.each([
    '+40 (721) 234.567',
    '+40 721 / 234 567',
    '\u202a+40721234567\u202c',
    'tel:+40-721-234-567',
    'TEL:%2B40%20721%20234%20567',
    'tel://+40721234567',
    '0040721234567',
    '(0040) 721 234 567',
    '(+40) 721 234 567',
    '+40\u00a0721\u202f234\u2009567',
    '+40\u2011721\u2013234\u2212567',
    '\ufeff+40 721\u00ad234\u200b567\u2060',
    '\u2066+40 721 234 567\u2069',
    '＋４０ ７２１ ２３４ ５６７',
    '+٤٠٧٢١٢٣٤٥٦٧',
    '+۴۰۷۲۱۲۳۴۵۶۷',
    '+40 [721] 234·567',
    '\t+40 721 234 567\n',
  ])('%j is the one number', (typed) => {
    expect(readPhone(typed)).toEqual({ number: '+40721234567' });
  });

  it.each([
    ['0721 234 567', '0721234567'],
    ['030/123456', '030123456'],
    ['+49 8024 / 123456', '+498024123456'],
    ['00', '00'],
    ['112', '112'],
  ])('%j is %j', (typed, number) => expect(readPhone(typed)).toEqual({ number }));

  it.each([
    ['+40721234567;ext=5', /extension.*up to it/],
    ['+40 721 234 567 x5', /extension/],
    ['+40 721 234 567 ext. 12', /extension/],
    ['+40 721 234 567 доб. 5', /extension/],
    ['0721 234 567, 5', /extension/],
    ['0721 234 567 #5', /extension/],
    ['+40721234567, +40721234568', /more than one number.*each on its own/],
    ['+40721234567 / +40721234568', /more than one number/],
    ['0721234567/0721234568', /more than one number/],
    ['0721234 0721235', /more than one number/],
    ['069123\n069124', /more than one number/],
    ['0721234567 or 0721234568', /more than one number/],
    ['call me', /letters.*use digits/],
    ['0721-FLOWERS', /letters/],
    ['+4O721234567', /letters/],
    ['', /use digits/],
    ['+', /use digits/],
    ['++40721', /use digits/],
    ['12+34', /use digits/],
    ['07*21', /use digits/],
  ])('%j is refused with what is wrong', (typed, fault) => {
    expect(readPhone(typed)).toEqual({ fault: expect.stringMatching(fault) });
  });

  it('what is endless is refused at once, and not said back', () => {
    expect(readPhone('1 '.repeat(500_000))).toEqual({ fault: expect.stringMatching(/^is too long.{20,200}$/) });
  });

  it.each([
    ['tel:+40-721', '+40721'],
    ['(721) 2', '7212'],
    ['00', '00'],
    ['Ann', 'Ann'],
  ])('of a piece %j stays %j', (typed, bare) => expect(barePhone(typed)).toBe(bare));
});
