import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Drafts1765500000000 implements MigrationInterface {
  name = 'Drafts1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_draft (
      employee_id varchar(36) NOT NULL,
      task_id varchar(36) NOT NULL,
      text ${dialect.longText} NOT NULL,
      content ${dialect.longText} NOT NULL,
      idempotency_key varchar(190) NOT NULL,
      saved_at bigint NOT NULL,
      PRIMARY KEY (employee_id, task_id)
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX task_draft_task ON task_draft (task_id)');
    await runner.query(`CREATE TABLE task_draft_file (
      task_id varchar(36) NOT NULL,
      employee_id varchar(36) NOT NULL,
      file_id varchar(36) NOT NULL,
      PRIMARY KEY (task_id, employee_id, file_id)
    ) ${dialect.keyTableOptions}`);
    await runner.query('CREATE INDEX task_draft_file_file ON task_draft_file (file_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_draft_file');
    await runner.query('DROP TABLE task_draft');
  }
}
