import { DomainError } from '../../../platform/domain-error.js';
import { phoneNumber } from './phone-number.js';

const refusal = (typed: string) => {
  try {
    return phoneNumber(typed, 'phones.0.number');
  } catch (error) {
    return (error as DomainError).fields[0];
  }
};

describe('a phone number', () => {
  it.each([
    ['+40 721 234 567', '+40721234567'],
    ['0721-234-567', '0721234567'],
    [' 380\u00a067 123\u201345\u201367 ', '380671234567'],
    ['112', '112'],
    ['00373 69 123 456', '+37369123456'],
    ['(0721) 234567', '0721234567'],
    ['tel:+40-721-234-567', '+40721234567'],
    ['٠٧٢١٢٣٤', '0721234'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+44 020 7946 0958', '+442079460958'],
    ['+999 12', '+99912'],
    ['+123456789012345', '+123456789012345'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(phoneNumber(typed, 'x')).toBe(stored);
  });

  it.each(['', '+', 'call me', '12+34', '++40721', '0721 234 567 ext 3', '0721234567, 0721234568'])(
    '%j is refused with what is allowed',
    (typed) => {
      expect(refusal(typed)).toEqual({ path: 'phones.0.number', message: expect.stringMatching(/use digits/) });
    },
  );

  it.each([
    ['+1', '1 digit:'],
    ['12', '2 digits:'],
    ['1234567890123456', '16 digits:'],
  ])('%j is refused with its number of digits', (typed, count) => {
    expect(refusal(typed)).toEqual({ path: 'phones.0.number', message: expect.stringContaining(count) });
  });
});

it.each([[[]], [null], [5]])('%j is not text', (typed) => {
  expect(() => phoneNumber(typed, 'phones.0.number')).toThrow(expect.objectContaining({ slug: 'validation' }));
});
