import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** Chats are another context's: only this once is it asked by SQL, for all tasks that are there. */
export class TaskAccounts1764600003001 implements MigrationInterface {
  name = 'TaskAccounts1764600003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN account_id varchar(36)');
    if (await runner.hasTable('chat')) {
      await runner.query(`UPDATE task SET account_id = (SELECT account_id FROM chat WHERE chat.id = task.chat_id)
        WHERE chat_id IS NOT NULL`);
    }
    await runner.query('CREATE INDEX task_account ON task (account_id, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('task_account', 'task'));
    await runner.query('ALTER TABLE task DROP COLUMN account_id');
  }
}
