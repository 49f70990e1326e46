import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../database/database.js';
import { newId } from '../ids.js';
import { Signal } from '../messaging/signal.js';
import { ErasureList, type ListedErasure } from './erasure-list.js';
import { type Erasure, ErasureStore } from './erasure.store.js';
import { type Counts, type PersonalDataHolder, withFound } from './person.js';
import { PersonalData } from './personal-data.js';

const PAUSE_MS = 5;
/** The steps before the first holder's, and behind the last one's. */
const [LISTED, REMOVED] = ['listed', 'removed'];

/** Another instance goes on with it. */
class LeaseLost extends Error {}

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
      const removed = await this.erase(erasure, lease, goOn);
      if (removed) await this.store.done(removed, lease);
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

  /** @returns null when it was cut off */
  private async erase(begun: Erasure, lease: string, goOn: () => boolean): Promise<Erasure | null> {
    let erasure = begun;
    if (erasure.step === '') {
      await this.enlist(erasure, {});
      erasure = { ...erasure, step: LISTED };
    }
    for (let holder = this.holderOf(erasure); holder; holder = this.holderOf(erasure)) {
      if (!goOn()) return null;
      const at = performance.now();
      const after = await this.slice(holder, erasure, lease);
      if (!after) return null;
      erasure = after;
      await sleep(Math.max(PAUSE_MS, performance.now() - at));
    }
    const kept: ListedErasure['kept'] = {};
    for (const holder of this.data.holders) {
      if (holder.keep) kept[holder.name] = await holder.keep(erasure.id);
    }
    await this.enlist(erasure, kept);
    return erasure;
  }

  private holderOf({ step }: Erasure): PersonalDataHolder | undefined {
    const { holders } = this.data;
    return step === LISTED ? holders[0] : holders.find(({ name }) => name === step);
  }

  /** What it removes, how much that is, and where the next one begins: all of it stands, or nothing, whenever the process ends. */
  private async slice(holder: PersonalDataHolder, erasure: Erasure, lease: string): Promise<Erasure | null> {
    const { holders } = this.data;
    await holder.eraseBytes?.(erasure.person, erasure.reached);
    const slice = async () => {
      const { removed, found = {}, next } = await holder.erase(erasure.person, erasure.reached, erasure);
      const step = next === null ? (holders[holders.indexOf(holder) + 1]?.name ?? REMOVED) : holder.name;
      const [person, counts] = [withFound(erasure.person, found), sum(erasure.removed, removed)];
      const after = { ...erasure, person, removed: counts, step, reached: next ?? '' };
      if (!(await this.store.note(after, lease))) throw new LeaseLost();
      return after;
    };
    return this.database.transaction(slice).catch((error: unknown) => {
      if (error instanceof LeaseLost) return null;
      throw error;
    });
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
