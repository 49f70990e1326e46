import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

/** What went in each of the last runs. A table of one row. */
export class RetentionRuns1766400000200 implements MigrationInterface {
  name = 'RetentionRuns1766400000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE retention ADD COLUMN runs ${dialect.longText}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE retention DROP COLUMN runs');
  }
}
