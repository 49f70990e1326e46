import type { ContactCard } from './contact-card.js';
import { type Brought, mergeCards, passOn, type StandingMerge, takeBack } from './merge.js';

const card = (id: string, rest: Partial<ContactCard> = {}): ContactCard => ({
  id,
  name: id,
  placeholderName: false,
  avatarFileId: null,
  group: null,
  tags: [],
  responsibleIds: [],
  phones: [],
  mergedInto: null,
  externalId: null,
  createdAt: 1,
  updatedAt: 1,
  version: 1,
  ...rest,
});
const typed = (number: string) => ({ number, provenance: 'typed' as const });
const shared = (number: string) => ({ number, provenance: 'shared' as const });
const alone = { earlier: [], later: [] };
const standing = (id: string, other: ContactCard, brought: Brought): StandingMerge => ({ id, other, brought });

const a = card('A', { avatarFileId: 'a.jpg', tags: ['vip', 'old'], phones: [typed('111')], responsibleIds: ['e1'] });
const b = card('B', {
  group: 'Partners',
  tags: ['old', 'new'],
  phones: [shared('111'), typed('222')],
  responsibleIds: ['e2'],
});

describe('two cards that become one', () => {
  it("keep the survivor's values, take the other's where it has none, and join the lists", () => {
    expect(mergeCards(a, b, {}).card).toEqual({
      ...a,
      group: 'Partners',
      tags: ['vip', 'old', 'new'],
      phones: [typed('111'), typed('222')],
      responsibleIds: ['e1', 'e2'],
    });
  });

  it.each([
    [{ name: 'other' }, { name: 'B' }],
    [{ avatar: 'other' }, { avatarFileId: null }],
    [{ group: 'this' }, { group: null }],
    [
      { name: 'this', avatar: 'this', group: 'other' },
      { name: 'A', avatarFileId: 'a.jpg', group: 'Partners' },
    ],
  ] as const)('take what is chosen: %j', (choices, expected) => {
    expect(mergeCards(a, b, choices).card).toMatchObject(expected);
  });

  it('do not count a placeholder as a name', () => {
    const unnamed = card('Unnamed contact', { placeholderName: true });
    expect(mergeCards(unnamed, b, {}).card).toMatchObject({ name: 'B', placeholderName: false });
    expect(mergeCards(a, unnamed, {}).card).toMatchObject({ name: 'A', placeholderName: false });
    expect(mergeCards(a, unnamed, { name: 'other' }).card).toMatchObject({ placeholderName: true });
  });
});

describe('a merge that is undone', () => {
  const merged = mergeCards(a, b, { name: 'other' });

  it('takes back all that it brought', () => {
    expect(takeBack(merged.card, merged.brought, alone)).toEqual({ card: a, adjusted: [] });
  });

  it('leaves what people have changed since', () => {
    const edited = {
      ...merged.card,
      name: 'Ann',
      group: 'VIP',
      tags: ['vip', 'new', 'mine'],
      phones: [typed('222'), typed('333')],
    };
    expect(takeBack(edited, merged.brought, alone).card).toEqual({
      ...a,
      name: 'Ann',
      group: 'VIP',
      tags: ['vip', 'mine'],
      phones: [typed('333')],
    });
  });

  const c = card('C', { group: 'Gold', tags: ['new', 'c'], phones: [typed('222')], responsibleIds: ['e2', 'e3'] });

  /** Both, the one with C made last. */
  function two() {
    const first = mergeCards(a, b, { name: 'other', group: 'other' });
    const second = mergeCards(first.card, c, { name: 'other', group: 'other' });
    return { first, second, one: standing('1', b, first.brought), two: standing('2', c, second.brought) };
  }

  it('may be the last of two', () => {
    const made = two();
    const undone = takeBack(made.second.card, made.two.brought, { earlier: [made.one], later: [] });
    expect(undone).toEqual({ card: made.first.card, adjusted: [] });
    expect(takeBack(undone.card, made.one.brought, alone).card).toEqual(a);
  });

  it('may be the first of two', () => {
    const made = two();
    const undone = takeBack(made.second.card, made.one.brought, { earlier: [], later: [made.two] });
    const onlyC = mergeCards(a, c, { name: 'other', group: 'other' }).card;
    // As if only the other merge had ever been, but for the order in the lists.
    expect(new Set(undone.card.tags)).toEqual(new Set(onlyC.tags));
    expect(undone.card).toMatchObject({ name: 'C', group: 'Gold', responsibleIds: ['e1', 'e2', 'e3'] });
    expect(takeBack(undone.card, undone.adjusted[0]!.brought, alone).card).toEqual(a);
    // What it was given stays as it was.
    expect(made).toEqual(two());
  });

  it('gives back what stood before an edit that lay between two merges', () => {
    const first = mergeCards(a, b, { group: 'other' });
    const edited = { ...first.card, group: 'Mine' };
    const second = mergeCards(edited, c, { group: 'other' });
    const undone = takeBack(second.card, first.brought, { earlier: [], later: [standing('2', c, second.brought)] });
    expect(undone.card.group).toBe('Gold');
    expect(takeBack(undone.card, undone.adjusted[0]?.brought ?? second.brought, alone).card.group).toBe('Mine');
  });
});

describe('news of a merged card', () => {
  it('are passed on where the survivor shows what that card had, and go with it', () => {
    const unpictured = card('A');
    const merged = mergeCards(unpictured, card('B'), {});
    const passed = passOn(merged.card, merged.brought, 'avatar', { from: null, to: 'b.jpg' })!;
    expect(passed.card.avatarFileId).toBe('b.jpg');
    const again = passOn(passed.card, passed.brought, 'avatar', { from: 'b.jpg', to: 'b2.jpg' })!;
    expect(again.card.avatarFileId).toBe('b2.jpg');
    expect(takeBack(again.card, again.brought, alone).card).toEqual(unpictured);
  });

  it('are not where the survivor has its own', () => {
    const merged = mergeCards(a, card('B'), {});
    expect(passOn(merged.card, merged.brought, 'avatar', { from: null, to: 'b.jpg' })).toBeNull();
  });
});
