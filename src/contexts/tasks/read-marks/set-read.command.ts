import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { TaskStore } from '../tasks/task-store.js';
import { ReadMarkStore } from './read-mark.store.js';

/** An employee has read a task up to this action; an earlier one sets the mark back. */
export class SetRead extends Command<void> {
  constructor(
    readonly taskId: string,
    readonly actionId: string,
    readonly employeeId: string,
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
  ) {}

  async execute({ taskId, actionId, employeeId }: SetRead): Promise<void> {
    await this.database.transaction(async () => {
      await this.tasks.get(taskId);
      await this.marks.set(employeeId, taskId, actionId);
    });
  }
}
