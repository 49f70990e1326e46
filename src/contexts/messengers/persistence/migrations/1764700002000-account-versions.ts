import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountVersions1764700002000 implements MigrationInterface {
  name = 'AccountVersions1764700002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN version');
  }
}
