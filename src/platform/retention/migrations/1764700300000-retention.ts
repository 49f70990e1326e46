import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

/** Whoever upgrades has so long to look at what will go. */
const FIRST_MS = 3_600_000;

export class Retention1764700300000 implements MigrationInterface {
  name = 'Retention1764700300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE retention (
      id varchar(36) NOT NULL PRIMARY KEY,
      due_at bigint NOT NULL,
      wait_ms integer NOT NULL,
      lease varchar(36),
      ran_at bigint,
      removed ${dialect.longText} NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query(
      `INSERT INTO retention (id, due_at, wait_ms, removed) VALUES ('daily', ${dialect.now} + ${FIRST_MS}, ${FIRST_MS}, '{}')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retention');
  }
}
