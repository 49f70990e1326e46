import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class ReadMarks1764700500000 implements MigrationInterface {
  name = 'ReadMarks1764700500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_read (
      employee_id varchar(36) NOT NULL,
      task_id varchar(36) NOT NULL,
      feed_key varchar(80) NOT NULL,
      PRIMARY KEY (employee_id, task_id)
    ) ${dialect.keyTableOptions}`);
    await runner.query(`CREATE TABLE task_mention (
      employee_id varchar(36) NOT NULL,
      action_id varchar(36) NOT NULL,
      task_id varchar(36) NOT NULL,
      feed_key varchar(80) NOT NULL,
      created_at bigint NOT NULL,
      PRIMARY KEY (employee_id, action_id)
    ) ${dialect.keyTableOptions}`);
    await runner.query('CREATE INDEX task_mention_newest ON task_mention (employee_id, created_at, action_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_mention');
    await runner.query('DROP TABLE task_read');
  }
}
