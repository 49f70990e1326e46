import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class SecondFactor1764700100003 implements MigrationInterface {
  name = 'SecondFactor1764700100003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE employee_session ADD COLUMN stage varchar(16) NOT NULL DEFAULT 'full'");
    await runner.query(`CREATE TABLE second_factor (
      employee_id varchar(36) PRIMARY KEY NOT NULL,
      sealed_secret ${dialect.longText},
      pending_secret ${dialect.longText},
      last_counter bigint NOT NULL,
      enabled_at bigint
    ) ${dialect.tableOptions}`);
    await runner.query(`CREATE TABLE recovery_code (
      id varchar(36) PRIMARY KEY NOT NULL,
      employee_id varchar(36) NOT NULL,
      hash varchar(64) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX recovery_code_of ON recovery_code (employee_id, hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recovery_code');
    await runner.query('DROP TABLE second_factor');
    await runner.query('ALTER TABLE employee_session DROP COLUMN stage');
  }
}
