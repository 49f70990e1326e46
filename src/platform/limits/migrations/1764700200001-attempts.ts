import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

export class Attempts1764700200001 implements MigrationInterface {
  name = 'Attempts1764700200001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE attempt (
      id varchar(64) NOT NULL PRIMARY KEY,
      tries integer NOT NULL,
      waits_until bigint NOT NULL,
      expires_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX attempt_expires ON attempt (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attempt');
  }
}
