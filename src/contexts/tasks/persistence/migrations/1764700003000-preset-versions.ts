import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PresetVersions1764700003000 implements MigrationInterface {
  name = 'PresetVersions1764700003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task_template ADD COLUMN version integer NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE task_status ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task_status DROP COLUMN version');
    await runner.query('ALTER TABLE task_template DROP COLUMN version');
  }
}
