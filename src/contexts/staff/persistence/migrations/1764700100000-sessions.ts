import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Sessions1764700100000 implements MigrationInterface {
  name = 'Sessions1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE employee_password (
      employee_id varchar(36) PRIMARY KEY NOT NULL,
      hash varchar(200) NOT NULL,
      changed_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query(`CREATE TABLE employee_session (
      id varchar(36) PRIMARY KEY NOT NULL,
      employee_id varchar(36) NOT NULL,
      hash varchar(64) NOT NULL,
      how varchar(16) NOT NULL,
      created_at bigint NOT NULL,
      last_used_at bigint NOT NULL,
      confirmed_at bigint NOT NULL,
      address varchar(45) NOT NULL,
      user_agent varchar(200) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX employee_session_hash ON employee_session (hash)');
    await runner.query('CREATE INDEX employee_session_employee ON employee_session (employee_id)');
    await runner.query(`CREATE TABLE one_time_link (
      id varchar(36) PRIMARY KEY NOT NULL,
      kind varchar(16) NOT NULL,
      hash varchar(64) NOT NULL,
      employee_id varchar(36),
      email varchar(254),
      name varchar(200),
      role varchar(16),
      created_by varchar(36),
      created_at bigint NOT NULL,
      expires_at bigint NOT NULL,
      used_at bigint,
      revoked_at bigint
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX one_time_link_hash ON one_time_link (hash)');
    await runner.query('CREATE INDEX one_time_link_employee ON one_time_link (employee_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE one_time_link');
    await runner.query('DROP TABLE employee_session');
    await runner.query('DROP TABLE employee_password');
  }
}
