import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class RemovedCallbacks1764700300001 implements MigrationInterface {
  name = 'RemovedCallbacks1764700300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE inbox_horizon (id integer NOT NULL PRIMARY KEY, told_at bigint NOT NULL) ${dialect.tableOptions}`,
    );
    await runner.query('INSERT INTO inbox_horizon (id, told_at) VALUES (1, 0)');
    await runner.query(`CREATE TABLE erased_callback (
      hash varchar(64) NOT NULL PRIMARY KEY,
      erasure_id varchar(36) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX erased_callback_erasure ON erased_callback (erasure_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erased_callback');
    await runner.query('DROP TABLE inbox_horizon');
  }
}
