import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import type { Receipt } from '../../notifications/contract.js';
import { FindReceipts } from '../contract.js';
import { Messengers } from '../messengers.js';

/** Reads the intake ledger: a receipt is durable there before anybody acts on it. */
@QueryHandler(FindReceipts)
export class FindReceiptsHandler implements IQueryHandler<FindReceipts> {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
  ) {}

  async execute({ chatId, externalMessageIds }: FindReceipts): Promise<Receipt[]> {
    if (externalMessageIds.length === 0) return [];
    const rows = await this.database.query<{ kind: string; event_ts: string | number; body: Buffer }>(
      `SELECT a.kind, i.event_ts, i.body FROM chat c JOIN account a ON a.id = c.account_id
       JOIN inbox i ON i.account_id = c.account_id AND i.user_id = c.external_user_id
       WHERE c.id = ? AND i.message_token IN (${placeholders(externalMessageIds)})`,
      [chatId, ...externalMessageIds],
    );
    return rows.flatMap(({ kind, event_ts, body }) => {
      const event = this.messengers.of(kind).translate(body);
      if (event.kind !== 'receipt') return [];
      const { messageId, state, reason } = event;
      return [{ chatId, externalMessageId: messageId, state, reason, at: Number(event_ts), ofInbound: false }];
    });
  }
}
