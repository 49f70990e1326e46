import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TaskTextsRemoved1764700300002 implements MigrationInterface {
  name = 'TaskTextsRemoved1764700300002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task ADD COLUMN texts_removed_at bigint NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE task DROP COLUMN texts_removed_at');
  }
}
