import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** Of the greetings that are there nobody knows how old they are: they count as new. */
export class GreetingTimes1765300000001 implements MigrationInterface {
  name = 'GreetingTimes1765300000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE greeting ADD COLUMN noted_at bigint NOT NULL DEFAULT 0');
    await runner.query(`UPDATE greeting SET noted_at = ${dialect.now}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE greeting DROP COLUMN noted_at');
  }
}
