import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { Idempotency } from '../add-action/idempotency.js';
import { ActionWithdrawn, RemoveAction } from '../contract.js';
import { TaskFileStore } from '../files/task-file.store.js';
import { ReadMarkStore } from '../read-marks/read-mark.store.js';
import { FeedTerms } from '../search/feed-terms.js';
import { TaskStore } from '../tasks/task-store.js';
import { RemovedActionStore } from './removed-action.store.js';

@CommandHandler(RemoveAction)
export class RemoveActionHandler implements ICommandHandler<RemoveAction> {
  constructor(
    private readonly events: EventLog,
    private readonly tasks: TaskStore,
    private readonly actions: RemovedActionStore,
    private readonly files: TaskFileStore,
    private readonly marks: ReadMarkStore,
    private readonly terms: FeedTerms,
    private readonly idempotency: Idempotency,
  ) {}

  async execute({ actionId, byEmployeeId }: RemoveAction): Promise<void> {
    const taskId = await this.actions.taskOf(actionId);
    const task = taskId === null ? null : await this.tasks.lockAny(taskId);
    if (!task) return;
    const removed = await this.actions.remove(actionId);
    await this.files.forget(task.id, removed.fileIds);
    await this.marks.forgetAction(actionId);
    if (removed.isFound) await this.terms.renew(task.id, task.number);
    if (removed.known) await this.idempotency.spend(removed.known, actionId);
    await this.events.append([new ActionWithdrawn(task.id, actionId, byEmployeeId)]);
  }
}
