import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountPace1764300502000 implements MigrationInterface {
  name = 'AccountPace1764300502000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN messages_per_second integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN messages_per_second');
  }
}
