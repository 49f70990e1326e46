import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { shardOf } from '../domain/shard.js';
import { InboundArrived } from './inbox.js';
import { CALLBACK_ID } from './inbox-log.query.js';

/** Puts a failed or ignored callback back into the queue. Anything else is left as it is. */
export class ReplayCallback extends Command<void> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(ReplayCallback)
export class ReplayCallbackHandler implements ICommandHandler<ReplayCallback> {
  constructor(
    private readonly database: Database,
    private readonly arrived: InboundArrived,
    private readonly audit: Audit,
  ) {}

  async execute({ id }: ReplayCallback): Promise<void> {
    if (!CALLBACK_ID.test(id)) return;
    await this.database.transaction(async () => {
      const [row] = await this.database.query<{ account_id: string; user_id: string }>(
        'SELECT account_id, user_id FROM inbox WHERE id = ?',
        [id],
      );
      if (!row) return;
      const replayed = await this.database.execute(
        `UPDATE inbox SET state = 'received', detail = NULL, processed_at = NULL, shard = ?
         WHERE id = ? AND state IN ('failed', 'ignored')`,
        [shardOf(row.account_id, row.user_id), id],
      );
      if (replayed === 0) return;
      await this.audit.record({ action: 'inbox.replayed', target: { kind: 'callback', id } });
      this.database.afterCommit(() => this.arrived.wake());
    });
  }
}
