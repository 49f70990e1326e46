import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { type DeliveryState } from '../contract.js';
import { deliveryState, isOpen } from '../domain/delivery-state.js';
import { DeliveryMoved } from '../events.js';

interface PartRow {
  delivery_id: string;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
}

const REST_IS_HELD = 'Only a part of it has reached the customer. Send it again: only the rest is sent.';

/** Keeps the state of deliveries in step with their parts. */
@Injectable()
export class DeliveryProgress {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** Recomputes these deliveries, in the caller's transaction, after their parts have moved. */
  async follow(deliveryIds: readonly string[]): Promise<void> {
    const ids = [...new Set(deliveryIds)];
    if (ids.length === 0) return;
    const deliveries = await this.database.query<{
      id: string;
      action_id: string;
      task_id: string;
      open_sequence: number | null;
      state: DeliveryState;
    }>(
      `SELECT id, action_id, task_id, open_sequence, state FROM delivery WHERE id IN (${placeholders(ids)}) ORDER BY id`,
      ids,
    );
    const parts = await this.database.query<PartRow>(
      `SELECT delivery_id, state, reason, attempts FROM delivery_part WHERE delivery_id IN (${placeholders(ids)}) ORDER BY position`,
      ids,
    );
    const partsOf = groupBy(parts, (part) => part.delivery_id);
    const moved = deliveries.map((delivery) => {
      const own = partsOf.get(delivery.id) ?? [];
      const attempts = own.reduce((sum, part) => sum + part.attempts, 0);
      const now = deliveryState(own);
      // It had left the queue for a part that failed or was not known, and that part has arrived after all.
      const held = isOpen(now.state) && delivery.open_sequence === null;
      return { delivery, ...(held ? { state: 'failed' as const, reason: REST_IS_HELD } : now), attempts };
    });
    const at = Date.now();
    // Deliveries that end up alike share a statement: a `seen` may move very many.
    for (const group of groupBy(moved, (m) => JSON.stringify([m.state, m.reason, m.attempts])).values()) {
      const { state, reason, attempts } = group[0]!;
      const same = group.map((m) => m.delivery.id);
      await this.database.execute(
        `UPDATE delivery SET state = ?, reason = ?, attempts = ?, updated_at = ?,
         open_sequence = ${isOpen(state) ? 'open_sequence' : 'NULL'},
         settled_at = ${isOpen(state) ? 'NULL' : 'COALESCE(settled_at, ?)'} WHERE id IN (${placeholders(same)})`,
        [state, reason, attempts, at, ...(isOpen(state) ? [] : [at]), ...same],
      );
    }
    await this.events.append(
      moved
        .filter((m) => m.state !== m.delivery.state)
        .map((m) => new DeliveryMoved(m.delivery.task_id, m.delivery.action_id, m.delivery.id, m.state)),
    );
  }
}
