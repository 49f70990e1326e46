import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountTemplates1764200302000 implements MigrationInterface {
  name = 'AccountTemplates1764200302000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN task_template_id varchar(36)');
    await runner.query('ALTER TABLE account ADD COLUMN contact_template_id varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN contact_template_id');
    await runner.query('ALTER TABLE account DROP COLUMN task_template_id');
  }
}
