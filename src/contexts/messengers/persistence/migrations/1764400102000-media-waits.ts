import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a download was to wait when its time was set. Of those that wait now nobody knows: the longest wait there is. */
export class MediaWaits1764400102000 implements MigrationInterface {
  name = 'MediaWaits1764400102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE media_download ADD COLUMN wait_ms integer NOT NULL DEFAULT 360000');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE media_download DROP COLUMN wait_ms');
  }
}
