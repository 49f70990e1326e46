import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

export class IdempotentCreations1764600100000 implements MigrationInterface {
  name = 'IdempotentCreations1764600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE idempotent_creation (
      id varchar(64) NOT NULL PRIMARY KEY,
      request_hash varchar(64) NOT NULL,
      resource_id varchar(36),
      created_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX idempotent_creation_created ON idempotent_creation (created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotent_creation');
  }
}
