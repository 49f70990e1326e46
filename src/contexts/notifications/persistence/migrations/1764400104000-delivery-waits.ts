import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a chat was to wait when its time was set. Of those that wait now nobody knows: the longest wait there is. */
export class DeliveryWaits1764400104000 implements MigrationInterface {
  name = 'DeliveryWaits1764400104000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chat_lane ADD COLUMN wait_ms integer NOT NULL DEFAULT 3660000');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chat_lane DROP COLUMN wait_ms');
  }
}
