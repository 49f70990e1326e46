import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** What is due is looked for account by account, each at its own rate. */
export class DeliveryPace1764300504000 implements MigrationInterface {
  name = 'DeliveryPace1764300504000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account_gate ADD COLUMN messages_per_second integer');
    await runner.query('ALTER TABLE account_gate ADD COLUMN paid_until bigint NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE chat_lane ADD COLUMN begun_at bigint');
    // Due chats are found through the accounts: those that nothing was said of so far may send.
    await runner.query(
      `INSERT INTO account_gate (account_id, open, reason) SELECT DISTINCT account_id, 1, '' FROM chat_lane
       WHERE account_id NOT IN (SELECT account_id FROM account_gate)`,
    );
    await dropDueIndex(runner);
    await runner.query('CREATE INDEX chat_lane_due ON chat_lane (account_id, due_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropDueIndex(runner);
    await runner.query('CREATE INDEX chat_lane_due ON chat_lane (due_at)');
    await runner.query('ALTER TABLE chat_lane DROP COLUMN begun_at');
    await runner.query('ALTER TABLE account_gate DROP COLUMN paid_until');
    await runner.query('ALTER TABLE account_gate DROP COLUMN messages_per_second');
  }
}

const dropDueIndex = (runner: QueryRunner) => runner.query(dialect.dropIndex('chat_lane_due', 'chat_lane'));
