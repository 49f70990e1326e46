import type { ContactCard } from './contact-card.js';

/** Fields of which only one of two values can stay. */
export const CHOSEN_FIELDS = ['name', 'avatar', 'group'] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/** Whose value stays; where nothing is said the survivor's, or the other's where the survivor has none. */
export type MergeChoices = Partial<Record<ChosenField, 'this' | 'other'>>;

export type Phone = ContactCard['phones'][number];

/** What a card has in a field; a placeholder is no name. */
export type FieldValue = Pick<ContactCard, 'name' | 'placeholderName'> | string | null;

/** What a merge brought to the survivor: exactly this is taken back when it is undone. */
export interface Brought {
  /** Only fields that the merge changed. */
  fields: Partial<Record<ChosenField, { before: FieldValue; after: FieldValue }>>;
  /** What was added to the survivor's lists. */
  tags: string[];
  responsibleIds: string[];
  phones: Phone[];
}

/** Another merge of the same survivor that still holds. */
export interface StandingMerge {
  id: string;
  brought: Brought;
  other: ContactCard;
}

/** The survivor with what the other brings. Of a number on both cards the survivor's entry stays. */
export function mergeCards(survivor: ContactCard, other: ContactCard, choices: MergeChoices) {
  const brought: Brought = {
    fields: {},
    tags: other.tags.filter((tag) => !survivor.tags.includes(tag)),
    responsibleIds: other.responsibleIds.filter((id) => !survivor.responsibleIds.includes(id)),
    phones: other.phones.filter((phone) => !has(survivor.phones, phone)),
  };
  let card: ContactCard = {
    ...survivor,
    tags: [...survivor.tags, ...brought.tags],
    responsibleIds: [...survivor.responsibleIds, ...brought.responsibleIds],
    phones: [...survivor.phones, ...brought.phones],
  };
  for (const field of CHOSEN_FIELDS) {
    const [before, theirs] = [valueOf(survivor, field), valueOf(other, field)];
    const after = (choices[field] ?? (isNone(before) ? 'other' : 'this')) === 'other' ? theirs : before;
    if (same(before, after)) continue;
    brought.fields[field] = { before, after };
    card = withValue(card, field, after);
  }
  return { card, brought };
}

/**
 * The survivor without what one merge brought, and the other merges that still hold, adjusted: they may be undone in any
 * order. What people have changed since stays: a field that no longer has the merge's value is left alone.
 * @param later in the order in which they were made, those after this one; `earlier` in any order
 */
export function takeBack(
  survivor: ContactCard,
  brought: Brought,
  standing: { earlier: readonly StandingMerge[]; later: readonly StandingMerge[] },
): { card: ContactCard; adjusted: StandingMerge[] } {
  const all = [...standing.earlier, ...standing.later].map((merge) => structuredClone(merge));
  const later = all.slice(standing.earlier.length);
  const adjusted = new Set<StandingMerge>();
  let card = survivor;
  for (const field of CHOSEN_FIELDS) {
    const mine = brought.fields[field];
    if (!mine) continue;
    const next = later.find((merge) => merge.brought.fields[field]);
    if (!next) {
      if (same(valueOf(card, field), mine.after)) card = withValue(card, field, mine.before);
    } else if (same(next.brought.fields[field]!.before, mine.after)) {
      // The survivor shows what a later merge brought; undoing that one must not bring this one's value back.
      next.brought.fields[field]!.before = mine.before;
      adjusted.add(next);
    }
  }
  /** What a card that is still merged has too stays, and goes with that one. */
  const leaves = <T>(
    list: 'tags' | 'responsibleIds' | 'phones',
    value: T,
    holds: (values: readonly T[]) => boolean,
  ) => {
    const heir = all.find(({ other }) => holds(other[list] as readonly T[]));
    if (!heir) return true;
    (heir.brought[list] as T[]).push(value);
    adjusted.add(heir);
    return false;
  };
  const gone = {
    tags: brought.tags.filter((tag) => leaves('tags', tag, (tags) => tags.includes(tag))),
    ids: brought.responsibleIds.filter((id) => leaves('responsibleIds', id, (ids) => ids.includes(id))),
    phones: brought.phones.filter((phone) => leaves('phones', phone, (phones) => has(phones, phone))),
  };
  card = {
    ...card,
    tags: card.tags.filter((tag) => !gone.tags.includes(tag)),
    responsibleIds: card.responsibleIds.filter((id) => !gone.ids.includes(id)),
    phones: card.phones.filter((phone) => !has(gone.phones, phone)),
  };
  return { card, adjusted: [...adjusted] };
}

/** How a card differs from what it was, for the event log. */
export function differences(before: ContactCard, after: ContactCard): Record<string, { from: unknown; to: unknown }> {
  const fields = ['name', 'avatarFileId', 'phones', 'group', 'responsibleIds', 'tags'] as const;
  return Object.fromEntries(
    fields
      .filter((field) => !same(before[field], after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  );
}

function valueOf(card: ContactCard, field: ChosenField): FieldValue {
  if (field === 'name') return { name: card.name, placeholderName: card.placeholderName };
  return field === 'avatar' ? card.avatarFileId : card.group;
}

function withValue(card: ContactCard, field: ChosenField, value: FieldValue): ContactCard {
  if (field === 'name') return { ...card, ...(value as Pick<ContactCard, 'name' | 'placeholderName'>) };
  return field === 'avatar'
    ? { ...card, avatarFileId: value as string | null }
    : { ...card, group: value as string | null };
}

const isNone = (value: FieldValue): boolean => value === null || (typeof value === 'object' && value.placeholderName);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const has = (phones: readonly Phone[], { number }: Phone): boolean => phones.some((phone) => phone.number === number);

/**
 * A chat of a merged card told something new of its person. The survivor takes it too where it shows what the merged card
 * had; null where it has a value of its own.
 */
export function passOn(
  survivor: ContactCard,
  brought: Brought,
  field: ChosenField,
  { from, to }: { from: FieldValue; to: FieldValue },
): { card: ContactCard; brought: Brought } | null {
  const present = valueOf(survivor, field);
  if (!same(present, from)) return null;
  const known = brought.fields[field];
  const before = known ? known.before : present;
  return {
    card: withValue(survivor, field, to),
    brought: { ...brought, fields: { ...brought.fields, [field]: { before, after: to } } },
  };
}

/** The owner of a merged card has shared numbers: the survivor shows them too, until the merge is undone. */
export function passOnPhones(
  survivor: ContactCard,
  brought: Brought,
  phones: readonly Phone[],
): { card: ContactCard; brought: Brought } | null {
  const added = phones.filter((phone) => !has(survivor.phones, phone));
  if (added.length === 0) return null;
  return {
    card: { ...survivor, phones: [...survivor.phones, ...added] },
    brought: { ...brought, phones: [...brought.phones, ...added] },
  };
}
