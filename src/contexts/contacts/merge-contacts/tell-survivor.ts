import { Injectable } from '@nestjs/common';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged } from '../contract.js';
import type { ContactCard } from '../domain/contact-card.js';
import {
  type Brought,
  type ChosenField,
  differences,
  type FieldValue,
  passOn,
  passOnPhones,
  type Phone,
} from '../domain/merge.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { MergeRepository } from '../persistence/merge.repository.js';

/**
 * Chats keep the card they came with: what one tells of its person while that card is merged goes to the card, where an undo
 * finds it, and here to the survivor that is shown for it.
 */
@Injectable()
export class TellSurvivor {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly merges: MergeRepository,
    private readonly events: EventLog,
  ) {}

  /** In the caller's transaction, which holds the card. */
  of(cardId: string, field: ChosenField, change: { from: FieldValue; to: FieldValue }): Promise<void> {
    return this.climb(cardId, (survivor, brought) => passOn(survivor, brought, field, change));
  }

  /** The same of numbers that are new on the card. */
  ofPhones(cardId: string, phones: readonly Phone[]): Promise<void> {
    return this.climb(cardId, (survivor, brought) => passOnPhones(survivor, brought, phones));
  }

  private async climb(
    cardId: string,
    pass: (survivor: ContactCard, brought: Brought) => { card: ContactCard; brought: Brought } | null,
  ): Promise<void> {
    let merge = await this.merges.hiding(cardId);
    while (merge) {
      await this.contacts.lock([merge.survivor_id]);
      const survivor = (await this.contacts.find(merge.survivor_id))!;
      const passed = pass(survivor, merge.brought);
      if (!passed) return;
      await this.contacts.update(passed.card);
      await this.contacts.setAvatar(survivor.id, passed.card.avatarFileId);
      await this.merges.adjust(merge.id, passed.brought);
      await this.events.append([new ContactChanged(survivor.id, differences(survivor, passed.card), null)]);
      merge = await this.merges.hiding(survivor.id);
    }
  }
}
