import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TaskStatuses1764200303000 implements MigrationInterface {
  name = 'TaskStatuses1764200303000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task_status ADD COLUMN removed_at bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task_status DROP COLUMN removed_at');
  }
}
