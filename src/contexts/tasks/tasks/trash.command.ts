import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { TaskChanged } from '../contract.js';
import { TaskTerms } from '../search/task-terms.js';
import { TaskRemoval } from './task-removal.js';
import { TaskStore } from './task-store.js';

/** Puts a task into the trash. */
export class TrashTask extends Command<void> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(TrashTask)
export class TrashTaskHandler implements ICommandHandler<TrashTask> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly tasks: TaskStore,
    private readonly terms: TaskTerms,
  ) {}

  async execute({ id, employeeId, expected }: TrashTask): Promise<void> {
    await this.database.transaction(async () => {
      const task = await this.tasks.lock(id);
      requireVersion('task', task.version, expected);
      // Asked twice, it is where it should be: nothing to do, nothing to complain about.
      if (task.trashed_at !== null) return;
      const now = Date.now();
      await this.tasks.setTrashed(id, now, now);
      await this.terms.moveToTrash(task.number);
      await this.events.append([new TaskChanged(id, { trash: { from: false, to: true } }, employeeId)]);
    });
  }
}

/** Deletes a task of the trash for good: its feed goes, only its number stays. */
export class DeleteTaskForGood extends Command<void> {
  constructor(
    readonly id: string,
    readonly employeeId: string,
    readonly expected: ExpectedVersions = null,
  ) {
    super();
  }
}

@CommandHandler(DeleteTaskForGood)
export class DeleteTaskForGoodHandler implements ICommandHandler<DeleteTaskForGood> {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskStore,
    private readonly removal: TaskRemoval,
  ) {}

  async execute({ id, employeeId, expected }: DeleteTaskForGood): Promise<void> {
    await this.database.transaction(async () => {
      const task = await this.tasks.lock(id);
      requireVersion('task', task.version, expected);
      if (task.trashed_at === null) {
        throw conflict('not-in-trash', 'Only a task of the trash can be deleted for good. Move it to the trash first.');
      }
      await this.removal.remove(task, employeeId);
    });
  }
}
