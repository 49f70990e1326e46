import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { cut } from '../../../platform/text/cut.js';
import { AccountSendingChanged } from '../../messengers/contract.js';
import { DeliveryQueued } from '../persistence/chat-queues.js';

/** Remembers which accounts must not send now; an account that may again is served at once. */
@When(AccountSendingChanged)
@Injectable()
export class KeepSendingAllowed implements Reaction<AccountSendingChanged> {
  constructor(
    private readonly database: Database,
    private readonly queued: DeliveryQueued,
  ) {}

  async react(events: readonly AccountSendingChanged[]): Promise<void> {
    for (const { subjectId, open, reason } of events) {
      await this.database.insert(
        'account_gate',
        [{ account_id: subjectId, open, reason: cut(reason, 1200) }],
        dialect.updateDuplicate('account_id', ['open', 'reason']),
      );
    }
    this.database.afterCommit(() => this.queued.wake());
  }
}
