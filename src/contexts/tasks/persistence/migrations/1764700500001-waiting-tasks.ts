import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** Who waits for an answer now: the customer's messages behind the last one of ours. */
export class WaitingTasks1764700500001 implements MigrationInterface {
  name = 'WaitingTasks1764700500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN waiting_since bigint');
    await runner.query(`UPDATE task SET waiting_since = (
        SELECT MIN(a.created_at) FROM task_action a
         WHERE a.task_id = task.id AND a.direction = 'in' AND a.feed_key > COALESCE(
           (SELECT MAX(o.feed_key) FROM task_action o
             WHERE o.task_id = task.id AND o.direction = 'out' AND o.kind = 'message'), ''))
      WHERE trashed_at IS NULL AND deleted_at IS NULL
        AND status_id IN (SELECT id FROM task_status WHERE active = 1)`);
    await runner.query('CREATE INDEX task_waiting ON task (waiting_since, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('task_waiting', 'task'));
    await runner.query('ALTER TABLE task DROP COLUMN waiting_since');
  }
}
