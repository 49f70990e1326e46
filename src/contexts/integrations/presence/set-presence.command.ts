import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { FindTasks } from '../../tasks/contract.js';
import { PresenceStore } from './presence.store.js';

/** An employee has a task open for the next 20 s, and writes or not; null: they have left. */
export class SetPresence extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly employeeId: string,
    readonly writing: boolean | null,
  ) {
    super();
  }
}

@CommandHandler(SetPresence)
export class SetPresenceHandler implements ICommandHandler<SetPresence> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly store: PresenceStore,
    private readonly log: EventLog,
  ) {}

  async execute({ taskId, employeeId, writing }: SetPresence): Promise<void> {
    await this.database.transaction(async () => {
      if ((await this.queries.execute(new FindTasks([taskId]))).length === 0) throw notFound('task', taskId);
      if (writing === null) await this.store.remove(taskId, employeeId);
      else await this.store.set(taskId, employeeId, writing);
    });
    this.log.appended.wake();
  }
}
