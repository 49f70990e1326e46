import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Staff1764000100000 implements MigrationInterface {
  name = 'Staff1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE employee (
      id varchar(36) PRIMARY KEY NOT NULL,
      name varchar(200) NOT NULL,
      email varchar(254) NOT NULL,
      role varchar(16) NOT NULL,
      active boolean NOT NULL,
      created_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX employee_email ON employee (email)');
    await runner.query(`CREATE TABLE access_token (
      id varchar(36) PRIMARY KEY NOT NULL,
      employee_id varchar(36) NOT NULL,
      name varchar(100) NOT NULL,
      hash varchar(64) NOT NULL,
      from_environment boolean NOT NULL,
      created_at bigint NOT NULL,
      last_used_at bigint NULL,
      revoked_at bigint NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX access_token_hash ON access_token (hash)');
    await runner.query('CREATE INDEX access_token_employee ON access_token (employee_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token');
    await runner.query('DROP TABLE employee');
  }
}
