import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { DraftChanged } from '../contract.js';
import { TaskStore } from '../tasks/task-store.js';
import { DraftStore } from './draft.store.js';

/** An employee wants nothing more of what they had begun. */
export class RemoveDraft extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveDraft)
export class RemoveDraftHandler implements ICommandHandler<RemoveDraft> {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskStore,
    private readonly drafts: DraftStore,
    private readonly events: EventLog,
  ) {}

  async execute({ taskId, employeeId }: RemoveDraft): Promise<void> {
    await this.database.transaction(async () => {
      await this.tasks.lock(taskId);
      if (!(await this.drafts.remove(employeeId, taskId))) return;
      await this.events.append([new DraftChanged(taskId, null, employeeId)]);
    });
  }
}
