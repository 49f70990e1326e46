import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { TaskChanged } from '../contract.js';
import { TaskTerms } from '../search/task-terms.js';
import { TaskStore } from './task-store.js';

/** Takes a task out of the trash again. */
export class RestoreTask extends Command<void> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

@CommandHandler(RestoreTask)
export class RestoreTaskHandler implements ICommandHandler<RestoreTask> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly tasks: TaskStore,
    private readonly terms: TaskTerms,
  ) {}

  async execute({ id, employeeId }: RestoreTask): Promise<void> {
    await this.database.transaction(async () => {
      const task = await this.tasks.lock(id);
      // As with the trash: asked twice, nothing is left to do.
      if (task.trashed_at === null) return;
      await this.tasks.setTrashed(id, null, Date.now());
      await this.terms.restore(task.number);
      await this.events.append([new TaskChanged(id, { trash: { from: true, to: false } }, employeeId)]);
    });
  }
}
