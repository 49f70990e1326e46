import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { sentences } from '../../../platform/text/sentences.js';
import { TaskDeleted } from '../../tasks/contract.js';

const say = sentences({ 'task-deleted-before': 'The task was deleted before this was sent.' });
const REASON = say('task-deleted-before');

/**
 * What still waits for a task that is gone is not sent any more, nor is what it said kept. The message that is being sent at
 * this moment ends as it will; those behind it stay here.
 */
@When(TaskDeleted)
@Injectable()
export class DropDeliveries implements Reaction<TaskDeleted> {
  constructor(private readonly database: Database) {}

  async react(events: readonly TaskDeleted[]): Promise<void> {
    const taskIds = events.map((event) => event.subjectId);
    const ofTasks = `task_id IN (${placeholders(taskIds)})`;
    await this.database.execute(
      `UPDATE delivery SET state = 'failed', reason = ?, open_sequence = NULL WHERE ${ofTasks} AND state = 'queued'`,
      [REASON, ...taskIds],
    );
    const theirs = `delivery_id IN (SELECT id FROM delivery WHERE ${ofTasks})`;
    await this.database.execute(
      `UPDATE delivery_part SET state = 'failed', reason = ?, failed_at = ? WHERE ${theirs} AND state = 'queued'`,
      [REASON, Date.now(), ...taskIds],
    );
    await this.database.execute(
      `UPDATE delivery_part SET text = '', content = NULL, label = '' WHERE ${theirs} AND state <> 'sending'`,
      taskIds,
    );
  }
}
