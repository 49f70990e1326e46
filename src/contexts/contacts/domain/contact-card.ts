import { cut } from '../../../platform/text/cut.js';
import { oneLine } from '../../../platform/text/shown.js';
import { phoneNumber } from './phone-number.js';

/** A card of somebody whose name nobody knows yet. */
export const PLACEHOLDER_NAME = 'Unnamed contact';
/** In code points, as the database counts. */
export const LONGEST_NAME = 200;

/** Where a number comes from: its owner shared it, or staff typed it. */
export type Provenance = 'shared' | 'typed';

export interface ContactCard {
  readonly id: string;
  readonly name: string;
  /** The name is only the placeholder: the true one replaces it when it becomes known. */
  readonly placeholderName: boolean;
  readonly avatarFileId: string | null;
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly responsibleIds: readonly string[];
  readonly phones: ReadonlyArray<{ readonly number: string; readonly provenance: Provenance }>;
  /** The card that stands for it since they were merged. */
  readonly mergedInto: string | null;
  /** Its id in another system. */
  readonly externalId: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly version: number;
}

/** What staff change; what is absent stays. */
export interface CardChanges {
  name?: string;
  /** All typed numbers; shared ones stay whatever is said here. */
  phones?: ReadonlyArray<{ number: string }>;
  group?: string | null;
  responsibleIds?: readonly string[];
  tags?: readonly string[];
  externalId?: string | null;
}

export type ChangedFields = Record<string, { from: unknown; to: unknown }>;

/** The name that a new card gets. Names come from strangers: one that is too long is cut, never refused. */
export function nameOfNewCard(given: string | null): Pick<ContactCard, 'name' | 'placeholderName'> {
  const name = fitName(given ?? '');
  return name ? { name, placeholderName: false } : { name: PLACEHOLDER_NAME, placeholderName: true };
}

/** Empty when there is nothing to see in it. */
export function fitName(given: string): string {
  const name = oneLine(given);
  // Longer in UTF-16 units is possible, shorter never: most names need no second look.
  if (name.length <= LONGEST_NAME) return name;
  return oneLine(cut(name, Array.from(name).slice(0, LONGEST_NAME).join('').length));
}

/** @throws DomainError `validation` naming the field */
export function changeCard(card: ContactCard, changes: CardChanges): { card: ContactCard; changed: ChangedFields } {
  const named = changes.name === undefined ? {} : { name: changes.name, placeholderName: false };
  const after: ContactCard = {
    ...card,
    ...named,
    group: changes.group === undefined ? card.group : changes.group || null,
    tags: unique(changes.tags ?? card.tags),
    externalId: changes.externalId === undefined ? card.externalId : changes.externalId,
    responsibleIds: unique(changes.responsibleIds ?? card.responsibleIds),
    phones: changes.phones ? withTyped(card.phones, changes.phones) : card.phones,
  };
  const changed: ChangedFields = {};
  for (const field of ['name', 'phones', 'group', 'responsibleIds', 'tags', 'externalId'] as const) {
    const [from, to] = [card[field], after[field]];
    if (JSON.stringify(from) !== JSON.stringify(to)) changed[field] = { from, to };
  }
  return { card: after, changed };
}

function withTyped(present: ContactCard['phones'], typed: ReadonlyArray<{ number: string }>): ContactCard['phones'] {
  const numbers = unique(typed.map(({ number }, i) => phoneNumber(number, `phones.${i}.number`)));
  // A number that stays keeps its place, as its row does.
  const kept = present.filter(({ number, provenance }) => provenance === 'shared' || numbers.includes(number));
  const added = numbers.filter((number) => !kept.some((phone) => phone.number === number));
  return [...kept, ...added.map((number) => ({ number, provenance: 'typed' as const }))];
}

/** Their own number, told by themselves: it takes the place of the same one that was typed, in whatever spelling. */
export function withShared(card: ContactCard, number: string, isSame: (typed: string) => boolean): ContactCard {
  if (card.phones.some((phone) => phone.provenance === 'shared' && phone.number === number)) return card;
  const others = card.phones.filter((phone) => phone.provenance === 'shared' || !isSame(phone.number));
  // Shared first: they are certain.
  const shared = others.filter(({ provenance }) => provenance === 'shared');
  const typed = others.filter(({ provenance }) => provenance === 'typed');
  return { ...card, phones: [...shared, { number, provenance: 'shared' }, ...typed] };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
