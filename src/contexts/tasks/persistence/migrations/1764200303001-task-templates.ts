import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class TaskTemplates1764200303001 implements MigrationInterface {
  name = 'TaskTemplates1764200303001';

  async up(runner: QueryRunner): Promise<void> {
    const { longText, tableOptions } = dialect;
    await runner.query(`CREATE TABLE task_template (
      id varchar(36) NOT NULL PRIMARY KEY,
      name varchar(100) NOT NULL,
      title varchar(500) NOT NULL,
      description ${longText} NOT NULL,
      status_id varchar(36) NOT NULL,
      assignee_ids ${longText} NOT NULL,
      tags ${longText} NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX task_template_status ON task_template (status_id)');
    await runner.query(`ALTER TABLE task ADD COLUMN tags ${longText}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN tags');
    await runner.query('DROP TABLE task_template');
  }
}
