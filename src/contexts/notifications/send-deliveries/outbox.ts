import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import { DueTimes } from '../../../platform/database/due-times.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import { tokensLeft } from '../domain/rate.js';
import { type Job, LEASE_MS, type Result, type Capacity } from './job.js';
import { NextJobs } from './next-jobs.js';
import { SendResults } from './send-results.js';
import { type RateColumns, rateOf } from './rate-limiter.js';

const CLAIM_AT_MOST = 64;
/** Of one account in one claim, so that no account's backlog is read in vain. */
const CLAIM_OF_ACCOUNT = 32;
/** Accounts that one statement looks through. */
const ACCOUNTS_AT_ONCE = 100;

/**
 * The durable side of sending. A chat is leased; its first open delivery is the only one that may be sent, so order
 * holds across retries; every write under the lease asks whether the lease is still its own, so an instance that slept
 * through it changes nothing. Whatever the number of chats, it is a handful of statements; queues are locked first, in
 * order, then the rates of the accounts.
 */
@Injectable()
export class Outbox {
  private readonly times: DueTimes;

  constructor(
    private readonly database: Database,
    private readonly sendResults: SendResults,
    private readonly nextJobs: NextJobs,
  ) {
    this.times = new DueTimes(database, { name: 'chat_lane', key: 'chat_id', leaseMs: LEASE_MS });
  }

  /** What waits since before the database's clock was put back: see `DueTimes`. For each turn of a sender. */
  async keepTimes(): Promise<void> {
    if (this.times.isTimeToLook()) await this.mendTimes();
  }

  async mendTimes(): Promise<void> {
    const ids = (await this.accounts()).map(({ account_id }) => account_id);
    if (ids.length > 0) await this.times.mend(`account_id IN (${placeholders(ids)})`, ids);
  }

  /** Leases chats that are due, of accounts that may send and that there is capacity for. */
  async claim(capacity: Capacity): Promise<Job[]> {
    const accounts = await this.accounts();
    if (accounts.length === 0) return [];
    const leapt = this.times.haveLeapt(Number(accounts[0]!.now));
    const chatIds = fairly(await this.due(accounts, capacity), CLAIM_AT_MOST);
    if (chatIds.length === 0) return [];
    const lease = newId();
    return this.database.transaction(async () => {
      const due = (await this.lockDue(chatIds)).filter(({ chat_id }) => !capacity.has(chat_id));
      const queues = leapt ? due.filter((queue) => queue.lease === null) : due;
      if (queues.length === 0) return [];
      const abandoned = queues.filter((queue) => queue.lease !== null);
      const now = Number(queues[0]!.now);
      await this.sendResults.giveUp(
        new Map(abandoned.map((queue) => [queue.chat_id, Number(queue.begun_at ?? 0)])),
        now,
      );
      const chats = queues.map(({ chat_id, account_id }) => ({ chatId: chat_id, accountId: account_id, lease }));
      return this.nextJobs.begin(chats, now);
    });
  }

  /** Records what became of jobs. @returns for each the chat's next one, still leased; null when it waits or is done */
  record(results: readonly Result[]): Promise<Array<Job | null>> {
    return this.database.transaction(async () => {
      const queues = new Map(
        (await this.lock(results.map(({ job }) => job.chatId))).map((queue) => [queue.chat_id, queue]),
      );
      const held = results.filter(({ job }) => queues.get(job.chatId)?.lease === job.lease);
      if (held.length === 0) return results.map(() => null);
      const now = Number(queues.get(held[0]!.job.chatId)!.now);
      const begun = new Map([...queues.values()].map((queue) => [queue.chat_id, Number(queue.begun_at ?? now)]));
      const waits = await this.sendResults.apply(held, begun, now);
      // An account can be paused in the middle of a chat's messages.
      const goesOn = ({ job, goOn }: Result) =>
        goOn && waits.get(job.chatId) === null && Boolean(queues.get(job.chatId)!.open);
      const ended = held.filter((result) => !goesOn(result));
      await this.nextJobs.letGo(new Map(ended.map(({ job }) => [job.chatId, waits.get(job.chatId) ?? 0])), now);
      const next = await this.nextJobs.begin(
        held.filter(goesOn).map(({ job }) => job),
        now,
      );
      const byLease = new Map(next.map((job) => [`${job.chatId} ${job.lease}`, job]));
      return results.map(({ job }) => byLease.get(`${job.chatId} ${job.lease}`) ?? null);
    });
  }

  /** Keeps what this instance has in hand, however long it takes. @returns those that are still its own */
  async renew<T extends Pick<Job, 'chatId' | 'lease'>>(jobs: readonly T[]): Promise<T[]> {
    if (jobs.length === 0) return [];
    const chatIds = jobs.map(({ chatId }) => chatId).toSorted();
    const leases = [...new Set(jobs.map(({ lease }) => lease))];
    const mine = `chat_id IN (${placeholders(chatIds)}) AND lease IN (${placeholders(leases)})`;
    const parameters = [...chatIds, ...leases];
    const kept = await this.database.execute(
      `UPDATE chat_lane SET due_at = ${dialect.now} + ${LEASE_MS} WHERE ${mine}`,
      parameters,
    );
    if (kept === jobs.length) return [...jobs];
    const rows = await this.database.query<{ chat_id: string; lease: string }>(
      `SELECT chat_id, lease FROM chat_lane WHERE ${mine}`,
      parameters,
    );
    const leaseOf = new Map(rows.map((row) => [row.chat_id, row.lease]));
    return jobs.filter(({ chatId, lease }) => leaseOf.get(chatId) === lease);
  }

  private accounts(): Promise<AccountRow[]> {
    return this.database.query<AccountRow>(
      `SELECT account_id, messages_per_second, paid_until, ${dialect.now} AS now FROM account_gate WHERE open = ?`,
      [true],
    );
  }

  /**
   * Chats that are due, those that wait longest first, by account, those with the least in hand first. Each account is
   * looked into by itself, through the index: a backlog of one is neither read nor in the way of another.
   */
  private async due(accounts: readonly AccountRow[], capacity: Capacity): Promise<string[][]> {
    const wanted = accounts
      .map((row) => {
        const [id, now, free] = [row.account_id, Number(row.now), capacity.of(row.account_id)];
        return { id, now, free, limit: Math.min(free, tokensLeft(rateOf(row), now), CLAIM_OF_ACCOUNT) };
      })
      .filter(({ limit }) => limit > 0)
      .toSorted((a, b) => b.free - a.free);
    const chats: string[][] = [];
    for (let start = 0; start < wanted.length; start += ACCOUNTS_AT_ONCE) {
      const some = wanted.slice(start, start + ACCOUNTS_AT_ONCE);
      const each = some.map(
        ({ limit }, index) =>
          `SELECT * FROM (SELECT chat_id, ${index} AS account FROM chat_lane
           WHERE account_id = ? AND due_at <= ? ORDER BY due_at LIMIT ${limit}) a${index}`,
      );
      const rows = await this.database.query<{ chat_id: string; account: number }>(
        each.join(' UNION ALL '),
        some.flatMap(({ id, now }): SqlValue[] => [id, now]),
      );
      for (const [index] of some.entries()) {
        chats.push(rows.filter((row) => Number(row.account) === index).map((row) => row.chat_id));
      }
    }
    return chats;
  }

  /** What another instance has in hand at this moment is left to it. */
  private lockDue(chatIds: readonly string[]): Promise<QueueRow[]> {
    return this.database.query<QueueRow>(
      `SELECT chat_id, account_id, lease, begun_at, ${dialect.now} AS now FROM chat_lane
       WHERE chat_id IN (${placeholders(chatIds)}) AND due_at <= ${dialect.now} ORDER BY chat_id ${dialect.skipLocked}`,
      [...chatIds],
    );
  }

  private lock(chatIds: readonly string[]): Promise<Array<QueueRow & { open: number | boolean | null }>> {
    const ids = [...new Set(chatIds)].toSorted();
    return this.database.query(
      `SELECT chat_id, account_id, lease, begun_at, ${dialect.now} AS now,
              (SELECT open FROM account_gate g WHERE g.account_id = chat_lane.account_id) AS open
       FROM chat_lane WHERE chat_id IN (${placeholders(ids)}) ORDER BY chat_id ${dialect.forUpdate}`,
      ids,
    );
  }
}

interface AccountRow extends RateColumns {
  account_id: string;
  now: string | number;
}

interface QueueRow {
  chat_id: string;
  account_id: string;
  lease: string | null;
  begun_at: string | number | null;
  now: string | number;
}

/** One chat of each account after the other, so that a long line does not keep out a short one. */
function fairly(chats: ReadonlyArray<readonly string[]>, limit: number): string[] {
  const longest = Math.max(0, ...chats.map(({ length }) => length));
  const places = Array.from({ length: longest }, (_, place) => chats.flatMap((of) => of[place] ?? []));
  return places.flat().slice(0, limit);
}
