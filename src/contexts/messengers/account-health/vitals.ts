import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CountDeliveries, type DeliveryCounts } from '../../notifications/contract.js';
import { LastEvents } from '../inbox/last-events.js';
import type { AccountEntity } from '../persistence/account.entity.js';

const WINDOW_MINUTES = 60;

/** How an account does at this moment; the rest of its health was found when it was looked at. */
export interface AccountVitals {
  /** Epoch ms. */
  lastEventAt: number | null;
  failureRate: DeliveryCounts & { windowMinutes: number };
}

/** Of a list of accounts in one query. */
@Injectable()
export class Vitals {
  constructor(
    private readonly queries: QueryBus,
    private readonly lastEvents: LastEvents,
  ) {}

  /** @returns by id */
  async of(accounts: readonly AccountEntity[]): Promise<Map<string, AccountVitals>> {
    const since = Date.now() - WINDOW_MINUTES * 60_000;
    const counts = await this.queries.execute(
      new CountDeliveries(
        accounts.map(({ id }) => id),
        since,
      ),
    );
    return new Map(
      accounts.map((account) => [
        account.id,
        {
          lastEventAt: this.lastEvents.of(account),
          failureRate: { ...counts.get(account.id)!, windowMinutes: WINDOW_MINUTES },
        },
      ]),
    );
  }
}
