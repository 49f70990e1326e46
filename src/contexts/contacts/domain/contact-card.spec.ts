import {
  changeCard,
  withShared,
  type ContactCard,
  fitName,
  LONGEST_NAME,
  nameOfNewCard,
  PLACEHOLDER_NAME,
} from './contact-card.js';

const card: ContactCard = {
  id: 'c1',
  name: 'Ann',
  placeholderName: false,
  avatarFileId: null,
  group: 'VIP',
  tags: ['a'],
  responsibleIds: ['e1'],
  phones: [
    { number: '+111', provenance: 'shared' },
    { number: '222', provenance: 'typed' },
  ],
  mergedInto: null,
  externalId: null,
  createdAt: 1,
  updatedAt: 1,
  version: 3,
};

describe('the name of a new card', () => {
  it.each([
    ['Ann', 'Ann', false],
    [' Ann\n', 'Ann', false],
    [null, PLACEHOLDER_NAME, true],
    ['', PLACEHOLDER_NAME, true],
    ['\u00a0 ', PLACEHOLDER_NAME, true],
    ['\u3164\u3164', PLACEHOLDER_NAME, true],
    ['\u17b4', PLACEHOLDER_NAME, true],
    ['Ann\u2028Lee\u202e', 'Ann Lee', false],
    ['می\u200cخواهم', 'می\u200cخواهم', false],
  ])('given as %j is %j', (given, name, placeholderName) => {
    expect(nameOfNewCard(given)).toEqual({ name, placeholderName });
  });

  it('is cut where it is too long, never inside a character', () => {
    expect(fitName('я'.repeat(LONGEST_NAME))).toHaveLength(LONGEST_NAME);
    expect(fitName('😀'.repeat(LONGEST_NAME + 1))).toBe('😀'.repeat(LONGEST_NAME));
    expect(fitName(`${'a'.repeat(LONGEST_NAME - 1)}👨‍👩‍👧‍👦`)).toBe('a'.repeat(LONGEST_NAME - 1));
    expect(fitName(`${'a'.repeat(LONGEST_NAME - 1)}  b`)).toBe('a'.repeat(LONGEST_NAME - 1));
  });
});

describe('changing a card', () => {
  it('changes what is given, leaves the rest and says from what to what', () => {
    const { card: after, changed } = changeCard(card, { name: 'Bob', group: 'New' });
    expect(after).toEqual({ ...card, name: 'Bob', group: 'New' });
    expect(changed).toEqual({ name: { from: 'Ann', to: 'Bob' }, group: { from: 'VIP', to: 'New' } });
  });

  it('says nothing where nothing is different', () => {
    const same = { name: 'Ann', group: 'VIP', tags: ['a', 'a'], responsibleIds: ['e1'], phones: [{ number: '2-2-2' }] };
    expect(changeCard(card, same)).toEqual({ card, changed: {} });
    expect(changeCard(card, {})).toEqual({ card, changed: {} });
  });

  it('makes a name that staff give the true one, even where it reads like the placeholder', () => {
    const unnamed = { ...card, name: PLACEHOLDER_NAME, placeholderName: true };
    expect(changeCard(unnamed, { name: PLACEHOLDER_NAME })).toEqual({
      card: { ...unnamed, placeholderName: false },
      changed: {},
    });
    expect(changeCard(unnamed, { group: null }).card.placeholderName).toBe(true);
  });

  it('replaces typed numbers and keeps shared ones', () => {
    const numbers = (typed: string[]) => changeCard(card, { phones: typed.map((number) => ({ number })) }).card.phones;
    expect(numbers([])).toEqual([{ number: '+111', provenance: 'shared' }]);
    expect(numbers(['333', '3-33', '+1 11', '444'])).toEqual([
      { number: '+111', provenance: 'shared' },
      { number: '333', provenance: 'typed' },
      { number: '444', provenance: 'typed' },
    ]);
  });

  it('keeps the place of numbers that stay, in whatever order they are given', () => {
    const two = { ...card, phones: [...card.phones, { number: '333', provenance: 'typed' as const }] };
    expect(changeCard(two, { phones: [{ number: '333' }, { number: '222' }] }).changed).toEqual({});
  });

  it('names the number that is none', () => {
    expect(() => changeCard(card, { phones: [{ number: '333' }, { number: 'x' }] })).toThrow(
      expect.objectContaining({ slug: 'validation', fields: [expect.objectContaining({ path: 'phones.1.number' })] }),
    );
  });

  it.each([null, ''])('takes %j as no group', (group) => {
    expect(changeCard(card, { group }).changed).toEqual({ group: { from: 'VIP', to: null } });
  });
});

describe('a number that its owner shares', () => {
  const typed = (number: string) => ({ number, provenance: 'typed' as const });
  const shared = (number: string) => ({ number, provenance: 'shared' as const });
  const isSame = (number: string) => number.endsWith('721234567');

  it.each([
    ['the first', [], [shared('+40721234567')]],
    ['beside a typed one', [typed('+111')], [shared('+40721234567'), typed('+111')]],
    ['in the place of the same, typed', [typed('0721234567'), typed('+111')], [shared('+40721234567'), typed('+111')]],
    ['typed as it is', [typed('+40721234567')], [shared('+40721234567')]],
    [
      'behind what they shared before',
      [shared('+111'), typed('+222')],
      [shared('+111'), shared('+40721234567'), typed('+222')],
    ],
  ])('%s', (_what, phones, after) => {
    expect(withShared({ ...card, phones }, '+40721234567', isSame).phones).toEqual(after);
  });

  it('changes nothing when they have shared it before', () => {
    const known = { ...card, phones: [shared('+40721234567'), typed('0721234567')] };
    expect(withShared(known, '+40721234567', isSame)).toBe(known);
  });
});
