import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class TaskVersions1764600003000 implements MigrationInterface {
  name = 'TaskVersions1764600003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN version integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE task ADD COLUMN external_id varchar(190)');
    await runner.query('CREATE UNIQUE INDEX task_external ON task (external_id)');
    await runner.query('CREATE INDEX task_updated ON task (updated_at, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('task_updated', 'task'));
    await runner.query(dialect.dropIndex('task_external', 'task'));
    await runner.query('ALTER TABLE task DROP COLUMN external_id');
    await runner.query('ALTER TABLE task DROP COLUMN version');
  }
}
