import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import type { Receipt } from '../../notifications/contract.js';
import { FindReceipts } from '../contract.js';
import { Messengers } from '../messengers.js';

/** Callbacks that are looked through for those of a certain time: there is no index by time, and a minute has fewer. */
const RECENT = 50_000;

interface Row {
  kind: string;
  event_ts: string | number;
  message_token: string;
  body: Buffer;
}

/** Reads the intake ledger: a receipt is durable there before anybody acts on it. */
@QueryHandler(FindReceipts)
export class FindReceiptsHandler implements IQueryHandler<FindReceipts> {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
  ) {}

  async execute({ chatId, which }: FindReceipts): Promise<Receipt[]> {
    if ('since' in which) {
      const recent = `i.id > (SELECT MAX(id) FROM inbox) - ${RECENT} AND i.received_at >= ?`;
      return this.receipts(chatId, recent, [which.since]);
    }
    const ids = which.externalMessageIds;
    return ids.length === 0 ? [] : this.receipts(chatId, `i.message_token IN (${placeholders(ids)})`, [...ids]);
  }

  private async receipts(chatId: string, condition: string, parameters: SqlValue[]): Promise<Receipt[]> {
    const rows = await this.database.query<Row>(
      `SELECT a.kind, i.event_ts, i.message_token, i.body FROM chat c JOIN account a ON a.id = c.account_id
       JOIN inbox i ON i.account_id = c.account_id AND i.user_id = c.external_user_id
       WHERE c.id = ? AND ${condition} ORDER BY i.id`,
      [chatId, ...parameters],
    );
    const read = rows.map((row) => ({ row, event: this.messengers.of(row.kind).translate(row.body) }));
    // Messengers report on what customers write too.
    const inbound = new Set(read.flatMap(({ row, event }) => (event.kind === 'message' ? [row.message_token] : [])));
    return read.flatMap(({ row, event }): Receipt[] => {
      if (event.kind !== 'receipt') return [];
      const { messageId, state, reason } = event;
      const ofInbound = inbound.has(messageId);
      return [{ chatId, externalMessageId: messageId, state, reason, at: Number(row.event_ts), ofInbound }];
    });
  }
}
