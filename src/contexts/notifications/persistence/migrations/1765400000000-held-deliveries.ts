import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two nullable columns without an index: both databases add them at once, however many deliveries there are. */
export class HeldDeliveries1765400000000 implements MigrationInterface {
  name = 'HeldDeliveries1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery ADD COLUMN held_until bigint');
    await runner.query('ALTER TABLE delivery ADD COLUMN retried_at bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery DROP COLUMN retried_at');
    await runner.query('ALTER TABLE delivery DROP COLUMN held_until');
  }
}
