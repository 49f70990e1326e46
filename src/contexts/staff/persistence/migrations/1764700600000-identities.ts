import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Identities1764700600000 implements MigrationInterface {
  name = 'Identities1764700600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE employee_identity (
      id varchar(36) PRIMARY KEY NOT NULL,
      employee_id varchar(36) NOT NULL,
      hash varchar(64) NOT NULL,
      issuer varchar(500) NOT NULL,
      created_at bigint NOT NULL,
      last_used_at bigint
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX employee_identity_hash ON employee_identity (hash)');
    await runner.query('CREATE INDEX employee_identity_employee ON employee_identity (employee_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE employee_identity');
  }
}
