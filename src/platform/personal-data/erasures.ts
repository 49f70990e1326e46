import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { newId } from '../ids.js';
import { Signal } from '../messaging/signal.js';
import { ErasureList, type ListedErasure } from './erasure-list.js';
import { type Erasure, ErasureStore } from './erasure.store.js';
import { type Counts, withFound } from './person.js';
import { PersonalData } from './personal-data.js';

const PAUSE_MS = 5;
/** The step before the first holder's. */
const LISTED = 'listed';

/** Wakes who erases. */
export class ErasureWanted extends Signal {}

/** Removes all that is kept of a person, part by part of the product, slice by slice. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly data: PersonalData,
    private readonly store: ErasureStore,
    private readonly list: ErasureList,
    private readonly wanted: ErasureWanted,
  ) {}

  /** In the caller's transaction, which sees the person cut off from everything. The rest follows after it. @returns its id */
  async begin(
    contactId: string,
    contactIds: readonly string[],
    requestedBy: string,
    { id = newId(), requestedAt = Date.now() } = {},
  ): Promise<string> {
    const person = await this.data.find(contactIds, true);
    for (const holder of this.data.holders) await holder.cut?.(person);
    await this.store.add({ id, contactId, person, requestedBy, requestedAt });
    this.database.afterCommit(() => this.wanted.wake());
    return id;
  }

  /** Goes on with one. @param goOn asked before each slice. @returns false where there was none */
  async work(goOn: () => boolean, againMs: number): Promise<boolean> {
    const claimed = await this.store.claim();
    if (!claimed) return false;
    const { erasure, lease } = claimed;
    try {
      if (await this.erase(erasure, lease, goOn)) await this.store.done(erasure, lease);
      else await this.store.later(erasure.id, lease, 0);
    } catch (error) {
      await this.store.later(erasure.id, lease, againMs).catch(() => undefined);
      throw error;
    }
    return true;
  }

  /** Erases anew whom a restored backup has brought back. */
  async applyAgain(): Promise<number> {
    const missing = await this.store.unknown(await this.list.ids());
    for (const id of missing) {
      const { contactId, contactIds, requestedBy, requestedAt, kept } = await this.list.read(id);
      await this.database.transaction(async () => {
        for (const holder of this.data.holders) await holder.takeBack?.(id, kept[holder.name] ?? []);
        await this.begin(contactId, contactIds, requestedBy, { id, requestedAt });
      });
    }
    return missing.length;
  }

  /** @returns false when it was cut off */
  private async erase(erasure: Erasure, lease: string, goOn: () => boolean): Promise<boolean> {
    const { holders } = this.data;
    if (erasure.step === '') {
      await this.enlist(erasure, {});
      Object.assign(erasure, { step: LISTED });
    }
    const at = holders.findIndex(({ name }) => name === erasure.step);
    for (const holder of holders.slice(Math.max(0, at))) {
      if (erasure.step !== holder.name) Object.assign(erasure, { step: holder.name, reached: '' });
      for (let from: string | null = erasure.reached; from !== null;) {
        if (!goOn()) return false;
        const begun = performance.now();
        const { removed, found = {}, next } = await holder.erase(erasure.person, from, erasure);
        erasure.person = withFound(erasure.person, found);
        erasure.removed = sum(erasure.removed, removed);
        erasure.reached = next ?? '';
        from = next;
        if (!(await this.store.note(erasure, lease))) return false;
        await sleep(Math.max(PAUSE_MS, performance.now() - begun));
      }
    }
    const kept: ListedErasure['kept'] = {};
    for (const { name, keep } of holders.map((holder) => ({ name: holder.name, keep: holder.keep?.bind(holder) }))) {
      if (keep) kept[name] = await keep(erasure.id);
    }
    await this.enlist(erasure, kept);
    return true;
  }

  private async enlist({ id, contactId, person, requestedBy, requestedAt }: Erasure, kept: ListedErasure['kept']) {
    await this.list.write({ id, contactId, contactIds: person.contactIds, requestedBy, requestedAt, kept });
  }
}

const sum = (a: Counts, b: Counts): Counts => {
  const all = { ...a };
  for (const [kind, count] of Object.entries(b)) all[kind] = (all[kind] ?? 0) + count;
  return all;
};
