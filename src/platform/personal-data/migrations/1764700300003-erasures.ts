import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

export class Erasures1764700300003 implements MigrationInterface {
  name = 'Erasures1764700300003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE erasure (
      id varchar(36) NOT NULL PRIMARY KEY,
      contact_id varchar(36) NOT NULL,
      state varchar(8) NOT NULL,
      person ${dialect.longText} NOT NULL,
      requested_by varchar(36) NOT NULL,
      requested_at bigint NOT NULL,
      done_at bigint,
      removed ${dialect.longText} NOT NULL,
      step varchar(64) NOT NULL,
      reached varchar(200) NOT NULL,
      due_at bigint,
      wait_ms integer NOT NULL,
      lease varchar(36)
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX erasure_due ON erasure (due_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erasure');
  }
}
