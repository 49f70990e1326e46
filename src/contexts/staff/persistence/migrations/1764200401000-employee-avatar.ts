import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EmployeeAvatar1764200401000 implements MigrationInterface {
  name = 'EmployeeAvatar1764200401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee ADD COLUMN avatar_file_id varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee DROP COLUMN avatar_file_id');
  }
}
