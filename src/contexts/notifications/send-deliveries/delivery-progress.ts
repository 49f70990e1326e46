import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { sentences } from '../../../platform/text/sentences.js';
import { AnswersArrived, ReachChanged } from '../../tasks/contract.js';
import { type DeliveryState } from '../contract.js';
import { deliveryState, isOpen, isUndelivered } from '../domain/delivery-state.js';
import { DeliveryMoved } from '../contract.js';

/** A part with its delivery. */
interface Row {
  id: string;
  action_id: string;
  task_id: string;
  open_sequence: number | null;
  state: DeliveryState;
  settled_at: string | number | null;
  part_state: DeliveryState;
  part_reason: string | null;
  part_attempts: number;
}

const hasArrived = (state: DeliveryState): boolean => state === 'delivered' || state === 'seen';

const say = sentences({
  'rest-is-held': 'Only a part of it has reached the customer. Send it again: only the rest is sent.',
});

/** Keeps the state of deliveries in step with their parts. */
@Injectable()
export class DeliveryProgress {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly commands: CommandBus,
  ) {}

  /** Recomputes these deliveries, in the caller's transaction, after their parts have moved. */
  async follow(deliveryIds: readonly string[]): Promise<void> {
    const ids = [...new Set(deliveryIds)];
    if (ids.length === 0) return;
    const rows = await this.database.query<Row>(
      `SELECT d.id, d.action_id, d.task_id, d.open_sequence, d.state, d.settled_at,
              p.state AS part_state, p.reason AS part_reason, p.attempts AS part_attempts
       FROM delivery d JOIN delivery_part p ON p.delivery_id = d.id
       WHERE d.id IN (${placeholders(ids)}) ORDER BY d.id, p.position`,
      ids,
    );
    const moved = [...groupBy(rows, (row) => row.id).values()].map((own) => {
      const delivery = own[0]!;
      const attempts = own.reduce((sum, row) => sum + row.part_attempts, 0);
      const now = deliveryState(own.map((row) => ({ state: row.part_state, reason: row.part_reason })));
      // It had left the queue for a part that failed or was not known, and that part has arrived after all.
      const held = isOpen(now.state) && delivery.open_sequence === null;
      return { delivery, ...(held ? { state: 'failed' as const, reason: say('rest-is-held') } : now), attempts };
    });
    const at = Date.now();
    const columns = moved.map(({ delivery: { id, settled_at }, state, reason, attempts }) => ({
      id,
      state,
      reason,
      attempts,
      updated_at: at,
      settled_at: isOpen(state) ? null : Number(settled_at ?? at),
    }));
    const [open, settled] = [true, false].map((wanted) => columns.filter(({ state }) => isOpen(state) === wanted));
    await this.database.updateEach('delivery', 'id', open!);
    await this.database.updateEach(
      'delivery',
      'id',
      settled!.map((row) => ({ ...row, open_sequence: null })),
    );
    const arrived = moved.filter((m) => hasArrived(m.state) && !hasArrived(m.delivery.state));
    if (arrived.length > 0) await this.commands.execute(new AnswersArrived(arrived.map((m) => m.delivery.action_id)));
    const changed = moved.filter((m) => m.state !== m.delivery.state);
    const tasks = changed.filter((m) => isUndelivered(m.state) || isUndelivered(m.delivery.state));
    if (tasks.length > 0) {
      await this.commands.execute(new ReachChanged({ taskIds: tasks.map((m) => m.delivery.task_id) }));
    }
    await this.events.append(
      changed.map((m) => new DeliveryMoved(m.delivery.task_id, m.delivery.action_id, m.delivery.id, m.state)),
    );
  }
}
