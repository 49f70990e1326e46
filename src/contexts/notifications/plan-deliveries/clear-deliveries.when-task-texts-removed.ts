import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { TaskTextsRemoved } from '../../tasks/contract.js';

/** What was sent is not kept longer than what it was sent from. */
@When(TaskTextsRemoved)
@Injectable()
export class ClearDeliveries implements Reaction<TaskTextsRemoved> {
  constructor(private readonly database: Database) {}

  async react(events: readonly TaskTextsRemoved[]): Promise<void> {
    const taskIds = events.map((event) => event.subjectId);
    await this.database.execute(
      `UPDATE delivery_part SET text = '', content = NULL, label = ''
       WHERE delivery_id IN (SELECT id FROM delivery WHERE task_id IN (${placeholders(taskIds)}))`,
      taskIds,
    );
  }
}
