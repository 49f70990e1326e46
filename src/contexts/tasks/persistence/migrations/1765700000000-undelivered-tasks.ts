import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/**
 * Active tasks with something that has not reached the customer. Deliveries and chats are other contexts': only this once
 * are they asked by SQL, for all tasks that are there.
 */
export class UndeliveredTasks1765700000000 implements MigrationInterface {
  name = 'UndeliveredTasks1765700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN undelivered_since bigint');
    if ((await runner.hasTable('delivery')) && (await runner.hasTable('chat'))) {
      await runner.query(`UPDATE task SET undelivered_since = updated_at
        WHERE deleted_at IS NULL AND status_id IN (SELECT id FROM task_status WHERE active = 1)
          AND (EXISTS (SELECT 1 FROM delivery d WHERE d.task_id = task.id AND d.state IN ('failed', 'unknown'))
            OR EXISTS (SELECT 1 FROM chat c WHERE c.id = task.chat_id AND c.subscribed = 0))`);
    }
    await runner.query('CREATE INDEX task_undelivered ON task (undelivered_since, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('task_undelivered', 'task'));
    await runner.query('ALTER TABLE task DROP COLUMN undelivered_since');
  }
}
