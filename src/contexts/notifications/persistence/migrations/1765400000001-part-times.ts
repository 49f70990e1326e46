import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = ['delivered_at', 'seen_at', 'failed_at'];

/** Nullable columns without an index: both databases add them at once, however many messages were sent. */
export class PartTimes1765400000001 implements MigrationInterface {
  name = 'PartTimes1765400000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE delivery_part ADD COLUMN ${column} bigint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS.toReversed()) await runner.query(`ALTER TABLE delivery_part DROP COLUMN ${column}`);
  }
}
