import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { Idempotency } from '../add-action/idempotency.js';
import { ActionWithdrawn, RemoveAction } from '../contract.js';
import { TaskFileStore } from '../files/task-file.store.js';
import { ReadMarkStore } from '../read-marks/read-mark.store.js';
import { FeedTerms } from '../search/feed-terms.js';
import { StatusChange } from '../statuses/status-change.js';
import { StatusStore } from '../statuses/status-store.js';
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
    private readonly statuses: StatusStore,
    private readonly status: StatusChange,
  ) {}

  async execute({ actionId, byEmployeeId }: RemoveAction): Promise<void> {
    const found = await this.actions.find(actionId);
    if (!found) return;
    const statuses = found.statusGiven ? await this.statuses.hold() : [];
    const task = await this.tasks.lockAny(found.taskId);
    if (!task) return;
    const removed = await this.actions.remove(actionId);
    await this.files.forget(task.id, removed.fileIds);
    await this.marks.forgetAction(actionId);
    if (removed.isFound) await this.terms.renew(task.id, task.number);
    if (found.statusGiven) await this.status.takeBack(task, statuses, found.statusGiven, byEmployeeId);
    if (removed.known) await this.idempotency.spend(removed.known, actionId);
    await this.events.append([new ActionWithdrawn(task.id, actionId, byEmployeeId)]);
  }
}
