import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ReadMarkSet } from '../contract.js';
import { TaskStore } from '../tasks/task-store.js';
import { ReadMarkStore } from './read-mark.store.js';

/** An employee has read a task up to this action, or wants what stands there and behind it to be unread. */
export class SetRead extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly actionId: string,
    readonly employeeId: string,
    readonly isUnread = false,
  ) {
    super();
  }
}

@CommandHandler(SetRead)
export class SetReadHandler implements ICommandHandler<SetRead> {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskStore,
    private readonly marks: ReadMarkStore,
    private readonly events: EventLog,
  ) {}

  async execute({ taskId, actionId, employeeId, isUnread }: SetRead): Promise<void> {
    await this.database.transaction(async () => {
      await this.tasks.get(taskId);
      if (!(await this.marks.set(employeeId, taskId, actionId, isUnread))) return;
      await this.events.append([new ReadMarkSet(taskId, actionId, employeeId)]);
    });
  }
}
