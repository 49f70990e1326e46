import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { type DeliveryPartView, type DeliveryState, type DeliveryView, FindDeliveries } from '../contract.js';

interface Row {
  id: string;
  action_id: string;
  contact_id: string;
  chat_id: string | null;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  gate_open: number | boolean | null;
  gate_reason: string | null;
}

interface PartRow {
  delivery_id: string;
  kind: 'text';
  state: DeliveryState;
  reason: string | null;
}

@QueryHandler(FindDeliveries)
export class FindDeliveriesHandler implements IQueryHandler<FindDeliveries> {
  constructor(private readonly database: Database) {}

  async execute({ actionIds }: FindDeliveries): Promise<DeliveryView[]> {
    if (actionIds.length === 0) return [];
    const rows = await this.database.query<Row>(
      `SELECT d.id, d.action_id, d.contact_id, d.chat_id, d.state, d.reason, d.attempts,
              g.open AS gate_open, g.reason AS gate_reason
       FROM delivery d LEFT JOIN account_gate g ON g.account_id = d.account_id
       WHERE d.action_id IN (${placeholders(actionIds)}) ORDER BY d.id`,
      [...actionIds],
    );
    if (rows.length === 0) return [];
    const parts = await this.database.query<PartRow>(
      `SELECT delivery_id, kind, state, reason FROM delivery_part
       WHERE delivery_id IN (${placeholders(rows)}) ORDER BY delivery_id, position`,
      rows.map((row) => row.id),
    );
    const partsOf = groupBy(parts, (part) => part.delivery_id);
    return rows.map((row) => ({
      id: row.id,
      actionId: row.action_id,
      contactId: row.contact_id,
      chatId: row.chat_id,
      state: row.state,
      ...withReason(reasonOf(row)),
      attempts: row.attempts,
      parts: (partsOf.get(row.id) ?? []).map(partView),
    }));
  }
}

/** What waits because its account must not send says so. */
function reasonOf({ state, reason, gate_open, gate_reason }: Row): string | null {
  const held = state === 'queued' && gate_open !== null && !gate_open;
  return held ? gate_reason : reason;
}

const partView = ({ kind, state, reason }: PartRow): DeliveryPartView => ({ kind, state, ...withReason(reason) });
const withReason = (reason: string | null) => (reason === null ? {} : { reason });
