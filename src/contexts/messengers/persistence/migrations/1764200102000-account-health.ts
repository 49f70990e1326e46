import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class AccountHealth1764200102000 implements MigrationInterface {
  name = 'AccountHealth1764200102000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE account ADD COLUMN webhook_watch ${dialect.longText}`);
    await runner.query('ALTER TABLE account ADD COLUMN last_event_at bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['last_event_at', 'webhook_watch']) {
      await runner.query(`ALTER TABLE account DROP COLUMN ${column}`);
    }
  }
}
