import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { AccountRateChanged } from '../../messengers/contract.js';

/** Remembers how fast an account may send. */
@When(AccountRateChanged)
@Injectable()
export class KeepRates implements Reaction<AccountRateChanged> {
  constructor(private readonly database: Database) {}

  async react(events: readonly AccountRateChanged[]): Promise<void> {
    for (const { subjectId, messagesPerSecond } of events) {
      await this.database.execute('UPDATE account_gate SET messages_per_second = ? WHERE account_id = ?', [
        messagesPerSecond,
        subjectId,
      ]);
    }
  }
}
