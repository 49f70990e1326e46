import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict } from '../../../platform/domain-error.js';
import { ReachChanged, RemoveAction } from '../../tasks/contract.js';
import { type WaitingDelivery, HoldStore } from './hold.store.js';
import { type Hasty, requireAuthor } from './may-change.js';

/** Takes back what still waits to leave, as if it had never been written. */
export class WithdrawAction extends Command<void> {
  constructor(
    readonly actionId: string,
    readonly by: Hasty,
  ) {
    super();
  }
}

@CommandHandler(WithdrawAction)
export class WithdrawActionHandler implements ICommandHandler<WithdrawAction> {
  constructor(
    private readonly database: Database,
    private readonly holds: HoldStore,
    private readonly commands: CommandBus,
  ) {}

  execute({ actionId, by }: WithdrawAction): Promise<void> {
    return this.database.transaction(async () => {
      const deliveries = await this.holds.lock(actionId);
      requireAuthor(actionId, deliveries, by);
      if (!hasNothingLeft(deliveries)) {
        throw conflict('already-left', 'It has left already, or was tried: only what still waits can be taken back.');
      }
      await this.holds.remove(deliveries);
      await this.commands.execute(new RemoveAction(actionId, by.employeeId));
      await this.commands.execute(new ReachChanged({ taskIds: [deliveries[0]!.task_id] }));
    });
  }
}

/** Nobody can have any of it: what a person sent again they may. What was refused at once never began. */
function hasNothingLeft(deliveries: readonly WaitingDelivery[]): boolean {
  const isStillHere = ({ state, attempts, retried_at }: WaitingDelivery) =>
    retried_at === null && (state === 'queued' || (state === 'failed' && attempts === 0));
  return deliveries.some(({ state }) => state === 'queued') && deliveries.every(isStillHere);
}
