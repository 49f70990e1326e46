import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, notFound } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, ContactsMergeUndone } from '../contract.js';
import { differences, type StandingMerge, takeBack } from '../domain/merge.js';
import type { ContactMergeEntity } from '../persistence/contact-merge.entity.js';
import { ContactRepository } from '../persistence/contact.repository.js';
import { MergeRepository } from '../persistence/merge.repository.js';

/**
 * The two cards are as they were before they were merged, each with its chats and what came through them meanwhile. Of the
 * survivor goes exactly what the merge brought:
 * - a field it took from the other card gets its former value, unless somebody has changed it since;
 * - tags, numbers and responsible employees it added go, unless another card that is still merged has them too;
 * - everything else that was changed since the merge stays with the survivor; the other card was not touched meanwhile.
 * Merges into one survivor may be undone in any order.
 * @returns whose merge it was
 * @throws DomainError `merge-not-found`, `merge-undone`, `survivor-merged`
 */
export class UndoMerge extends Command<{ survivorId: string; otherId: string }> {
  constructor(
    readonly mergeId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }
}

@CommandHandler(UndoMerge)
export class UndoMergeHandler implements ICommandHandler<UndoMerge> {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly merges: MergeRepository,
    private readonly events: EventLog,
  ) {}

  execute({ mergeId, byEmployeeId }: UndoMerge): Promise<{ survivorId: string; otherId: string }> {
    return this.database.transaction(async () => {
      const { survivor_id: survivorId, other_id: otherId } = await this.existing(mergeId);
      await this.contacts.lock([survivorId, otherId]);
      const merge = await this.existing(mergeId);
      if (merge.undone_at !== null) {
        throw conflict('merge-undone', 'This merge has been undone already. Both cards stand for themselves.');
      }
      const survivor = (await this.contacts.find(survivorId))!;
      if (survivor.mergedInto !== null) {
        const hiding = await this.merges.hiding(survivorId);
        throw conflict(
          'survivor-merged',
          `"${survivor.name}" was itself merged into another contact since. Undo that merge first: "${hiding?.id}".`,
        );
      }
      const { card, adjusted } = takeBack(survivor, merge.brought, await this.others(merge));
      for (const { id, brought } of adjusted) await this.merges.adjust(id, brought);
      await this.contacts.update(card);
      await this.contacts.setAvatar(survivorId, card.avatarFileId);
      await this.merges.show(otherId);
      await this.merges.undone(mergeId, byEmployeeId);
      const changed = differences(survivor, card);
      await this.events.append([
        new ContactsMergeUndone(survivorId, otherId, mergeId, byEmployeeId),
        ...(Object.keys(changed).length > 0 ? [new ContactChanged(survivorId, changed, byEmployeeId)] : []),
      ]);
      return { survivorId, otherId };
    });
  }

  private async existing(id: string): Promise<ContactMergeEntity> {
    const merge = await this.merges.find(id);
    if (!merge) throw notFound('merge', id);
    return merge;
  }

  /** The survivor's other merges that hold. Nobody changes them: the survivor is locked. */
  private async others({ id, survivor_id }: ContactMergeEntity) {
    const merges = (await this.merges.standing([survivor_id])).filter((merge) => merge.id !== id);
    const cards = new Map((await this.contacts.findMany(merges.map((m) => m.other_id))).map((card) => [card.id, card]));
    const standing = merges.map((m): StandingMerge => ({
      id: m.id,
      brought: m.brought,
      other: cards.get(m.other_id)!,
    }));
    return {
      earlier: standing.filter((merge) => merge.id < id),
      later: standing.filter((merge) => merge.id > id),
    };
  }
}
