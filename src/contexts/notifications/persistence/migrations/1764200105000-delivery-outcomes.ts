import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class DeliveryOutcomes1764200105000 implements MigrationInterface {
  name = 'DeliveryOutcomes1764200105000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery ADD COLUMN settled_at bigint');
    await runner.query('CREATE INDEX delivery_settled ON delivery (account_id, settled_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('delivery_settled', 'delivery'));
    await runner.query('ALTER TABLE delivery DROP COLUMN settled_at');
  }
}
