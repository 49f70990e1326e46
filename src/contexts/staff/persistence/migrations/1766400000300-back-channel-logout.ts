import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** Sessions are few: columns without an index are found soon enough. */
export class BackChannelLogout1766400000300 implements MigrationInterface {
  name = 'BackChannelLogout1766400000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee_session ADD COLUMN identity_id varchar(36)');
    await runner.query('ALTER TABLE employee_session ADD COLUMN provider_session varchar(64)');
    await runner.query(`CREATE TABLE logout_token (
      hash varchar(64) PRIMARY KEY NOT NULL,
      expires_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE logout_token');
    await runner.query('ALTER TABLE employee_session DROP COLUMN provider_session');
    await runner.query('ALTER TABLE employee_session DROP COLUMN identity_id');
  }
}
