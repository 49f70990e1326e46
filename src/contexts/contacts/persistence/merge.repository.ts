import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, placeholders } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import type { Brought, MergeChoices } from '../domain/merge.js';
import { ContactMergeEntity } from './contact-merge.entity.js';

/** What was merged into what. Everything runs in the caller's `read` or `transaction`. */
@Injectable()
export class MergeRepository {
  constructor(private readonly database: Database) {}

  async add(
    merge: { survivorId: string; otherId: string; fields: MergeChoices; brought: Brought },
    byEmployeeId: string,
  ): Promise<string> {
    const id = newId();
    await this.database.insert('contact_merge', [
      {
        id,
        survivor_id: merge.survivorId,
        other_id: merge.otherId,
        fields: JSON.stringify(merge.fields),
        brought: JSON.stringify(merge.brought),
        merged_at: Date.now(),
        merged_by: byEmployeeId,
        undone_at: null,
        undone_by: null,
      },
    ]);
    return id;
  }

  find(id: string): Promise<ContactMergeEntity | null> {
    return this.merges.findOneBy({ id });
  }

  /** Merges into these cards that hold, in the order in which they were made. */
  standing(survivorIds: readonly string[]): Promise<ContactMergeEntity[]> {
    return this.merges.find({ where: { survivor_id: In(survivorIds), undone_at: IsNull() }, order: { id: 'ASC' } });
  }

  /** The merge by which this card is hidden now. */
  hiding(otherId: string): Promise<ContactMergeEntity | null> {
    return this.merges.findOneBy({ other_id: otherId, undone_at: IsNull() });
  }

  /** Of one card, on either side, the newest first. */
  page(contactId: string, before: string | undefined, size: number): Promise<ContactMergeEntity[]> {
    const query = this.merges
      .createQueryBuilder('m')
      .where('(m.survivor_id = :contactId OR m.other_id = :contactId)', { contactId })
      .orderBy('m.id', 'DESC')
      .limit(size);
    if (before !== undefined) query.andWhere('m.id < :before', { before });
    return query.getMany();
  }

  async adjust(id: string, brought: Brought): Promise<void> {
    await this.database.execute('UPDATE contact_merge SET brought = ? WHERE id = ?', [JSON.stringify(brought), id]);
  }

  async undone(id: string, byEmployeeId: string): Promise<void> {
    await this.database.execute('UPDATE contact_merge SET undone_at = ?, undone_by = ? WHERE id = ?', [
      Date.now(),
      byEmployeeId,
      id,
    ]);
  }

  /** From now on `survivorId` stands for the card and for all that were merged into it. */
  async hide(otherId: string, survivorId: string): Promise<void> {
    await this.database.execute(
      'UPDATE contact SET merged_into = ?, version = version + 1 WHERE id = ? OR merged_into = ?',
      [survivorId, otherId, otherId],
    );
  }

  /** The card stands for itself again, and for all that had been merged into it before. */
  async show(otherId: string): Promise<void> {
    const below = await this.below(otherId);
    if (below.length > 0) {
      await this.database.execute(`UPDATE contact SET merged_into = ? WHERE id IN (${placeholders(below)})`, [
        otherId,
        ...below,
      ]);
    }
    await this.database.execute(
      'UPDATE contact SET merged_into = NULL, updated_at = ?, version = version + 1 WHERE id = ?',
      [Date.now(), otherId],
    );
  }

  private async below(id: string): Promise<string[]> {
    const found: string[] = [];
    for (let ids = [id]; ids.length > 0;) {
      ids = (await this.standing(ids)).map((merge) => merge.other_id);
      found.push(...ids);
    }
    return found;
  }

  private get merges() {
    return this.database.repository(ContactMergeEntity);
  }
}
