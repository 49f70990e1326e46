import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { DeliveryMoved } from '../contract.js';
import { HoldStore } from './hold.store.js';
import { type Hasty, requireAuthor } from './may-change.js';

/** Lets go at once of what is held. What has left already stays as it is. */
export class ReleaseAction extends Command<void> {
  constructor(
    readonly actionId: string,
    readonly by: Hasty,
  ) {
    super();
  }
}

@CommandHandler(ReleaseAction)
export class ReleaseActionHandler implements ICommandHandler<ReleaseAction> {
  constructor(
    private readonly database: Database,
    private readonly holds: HoldStore,
    private readonly events: EventLog,
  ) {}

  execute({ actionId, by }: ReleaseAction): Promise<void> {
    return this.database.transaction(async () => {
      const deliveries = await this.holds.lock(actionId);
      requireAuthor(actionId, deliveries, by);
      const now = await this.database.now();
      const held = deliveries.filter(({ state, held_until }) => state === 'queued' && Number(held_until ?? 0) > now);
      if (held.length === 0) return;
      await this.holds.release(held);
      await this.events.append(held.map(({ id, task_id, state }) => new DeliveryMoved(task_id, actionId, id, state)));
    });
  }
}
