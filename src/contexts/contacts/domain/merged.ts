import { DomainError } from '../../../platform/domain-error.js';
import type { ContactCard } from './contact-card.js';

/** @throws DomainError `contact-merged`, which names the card that stands for this one now */
export function refuseMerged(card: Pick<ContactCard, 'name' | 'mergedInto'>): void {
  if (card.mergedInto === null) return;
  throw new DomainError(
    'gone',
    'contact-merged',
    `The contact "${card.name}" was merged into another one: use "${card.mergedInto}", or undo the merge.`,
    [],
    { survivorId: card.mergedInto },
  );
}
