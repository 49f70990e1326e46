import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { AccountPaceChanged } from '../../messengers/contract.js';

/** Remembers how fast an account may send. */
@When(AccountPaceChanged)
@Injectable()
export class KeepPace implements Reaction<AccountPaceChanged> {
  constructor(private readonly database: Database) {}

  async react(events: readonly AccountPaceChanged[]): Promise<void> {
    for (const { subjectId, messagesPerSecond } of events) {
      await this.database.execute('UPDATE account_gate SET messages_per_second = ? WHERE account_id = ?', [
        messagesPerSecond,
        subjectId,
      ]);
    }
  }
}
