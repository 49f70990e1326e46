import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { TaskDeleted } from '../../tasks/contract.js';

const REASON = 'The task was deleted before this was sent.';

/** What still waits for a task that is gone is not sent any more; what is being sent at this moment is. */
@When(TaskDeleted)
@Injectable()
export class DropDeliveries implements Reaction<TaskDeleted> {
  constructor(private readonly database: Database) {}

  async react(events: readonly TaskDeleted[]): Promise<void> {
    const taskIds = events.map((event) => event.subjectId);
    await this.database.execute(
      `UPDATE delivery SET state = 'failed', reason = ?, open_sequence = NULL
       WHERE task_id IN (${placeholders(taskIds)}) AND state = 'queued'`,
      [REASON, ...taskIds],
    );
  }
}
