import { Injectable } from '@nestjs/common';
import type { Job } from './job.js';

/** Chats that are written to at the same time. */
const ALL = 512;
/** Of one account. More than its attempts at once: while some are being recorded, others use the connections. */
const OF_ACCOUNT = 64;
/** An account that has enough for all its connections takes up so many at once: one alone costs as much as they do. */
const AT_ONCE = 16;
/** What an account may have although others fill all the places: it must not wait for them. */
const OF_ACCOUNT_AT_LEAST = 2;

/** The chats this instance writes to now. */
@Injectable()
export class InFlight {
  private readonly byChat = new Map<string, { job: Job; renewedAt: number }>();
  private readonly byAccount = new Map<string, number>();

  get jobs(): Job[] {
    return [...this.byChat.values()].map(({ job }) => job);
  }

  has(chatId: string): boolean {
    return this.byChat.has(chatId);
  }

  /** How many chats of this account may be taken up beside those of now. */
  capacity(accountId: string): number {
    const used = this.count(accountId);
    const free = OF_ACCOUNT - used;
    return free < AT_ONCE ? 0 : Math.max(Math.min(free, ALL - this.byChat.size), OF_ACCOUNT_AT_LEAST - used);
  }

  count(accountId: string): number {
    return this.byAccount.get(accountId) ?? 0;
  }

  add(job: Job): void {
    this.byChat.set(job.chatId, { job, renewedAt: performance.now() });
    this.byAccount.set(job.accountId, this.count(job.accountId) + 1);
  }

  /** The chat goes on with its next message. */
  replace(job: Job): void {
    this.byChat.set(job.chatId, { job, renewedAt: performance.now() });
  }

  /** @param at when they were known to be ours, by this process's clock */
  renewed(jobs: readonly Job[], at: number): void {
    for (const { chatId } of jobs) {
      const entry = this.byChat.get(chatId);
      if (entry) entry.renewedAt = Math.max(entry.renewedAt, at);
    }
  }

  /** For how long nobody has told us that the chat is still ours, ms. */
  silence({ chatId }: Job): number {
    return performance.now() - this.byChat.get(chatId)!.renewedAt;
  }

  remove({ chatId, accountId }: Job): void {
    this.byChat.delete(chatId);
    const left = this.count(accountId) - 1;
    if (left > 0) this.byAccount.set(accountId, left);
    else this.byAccount.delete(accountId);
  }
}
