import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { AnswersArrived } from '../contract.js';

interface AnswerRow {
  task_id: string;
  feed_key: string;
}

@CommandHandler(AnswersArrived)
export class AnswersArrivedHandler implements ICommandHandler<AnswersArrived> {
  constructor(private readonly database: Database) {}

  async execute({ actionIds }: AnswersArrived): Promise<void> {
    if (actionIds.length === 0) return;
    const answers = await this.database.query<AnswerRow>(
      `SELECT a.task_id, MAX(a.feed_key) AS feed_key FROM task_action a JOIN task t ON t.id = a.task_id
        WHERE a.id IN (${placeholders(actionIds)}) AND a.kind = 'message' AND t.waiting_since IS NOT NULL
        GROUP BY a.task_id ORDER BY a.task_id`,
      [...actionIds],
    );
    for (const { task_id, feed_key } of answers) {
      await this.database.execute(
        `UPDATE task SET waiting_since = (SELECT MIN(a.created_at) FROM task_action a
           WHERE a.task_id = task.id AND a.direction = 'in' AND a.feed_key > ?) WHERE id = ?`,
        [feed_key, task_id],
      );
    }
  }
}
