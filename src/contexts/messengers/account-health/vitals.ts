import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CountDeliveries, type DeliveryCounts } from '../../notifications/contract.js';
import { ChatStore } from '../chats/chat-store.js';
import { LastEvents } from '../inbox/last-events.js';
import type { AccountEntity } from '../persistence/account.entity.js';

const WINDOW_MINUTES = 60;

/** How an account does at this moment; the rest of its health was found when it was looked at. */
export interface AccountVitals {
  /** Epoch ms. */
  lastEventAt: number | null;
  failureRate: Omit<DeliveryCounts, 'waiting'> & { windowMinutes: number };
  waitingAnswers: number;
  chats: number;
}

/** Of a list of accounts in two queries. */
@Injectable()
export class Vitals {
  constructor(
    private readonly queries: QueryBus,
    private readonly lastEvents: LastEvents,
    private readonly chats: ChatStore,
  ) {}

  /** @returns by id */
  async of(accounts: readonly AccountEntity[]): Promise<Map<string, AccountVitals>> {
    const since = Date.now() - WINDOW_MINUTES * 60_000;
    const ids = accounts.map(({ id }) => id);
    const counts = await this.queries.execute(new CountDeliveries(ids, since));
    const chats = await this.chats.countOf(ids);
    return new Map(
      accounts.map((account) => {
        const { waiting, ...settled } = counts.get(account.id)!;
        return [
          account.id,
          {
            lastEventAt: this.lastEvents.of(account),
            failureRate: { ...settled, windowMinutes: WINDOW_MINUTES },
            waitingAnswers: waiting,
            chats: chats.get(account.id) ?? 0,
          },
        ];
      }),
    );
  }
}
