import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of the bots that are paused by now nobody knows who did it. The table is small. */
export class AccountPauses1765800000000 implements MigrationInterface {
  name = 'AccountPauses1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN paused_by varchar(36)');
    await runner.query('ALTER TABLE account ADD COLUMN paused_at bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN paused_at');
    await runner.query('ALTER TABLE account DROP COLUMN paused_by');
  }
}
