import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class EntryLinks1764200002001 implements MigrationInterface {
  name = 'EntryLinks1764200002001';

  async up(runner: QueryRunner): Promise<void> {
    const { tableOptions } = dialect;
    await runner.query(`CREATE TABLE entry_link (
      id varchar(36) NOT NULL PRIMARY KEY,
      account_id varchar(36) NOT NULL,
      code varchar(64) NOT NULL,
      contact_id varchar(36),
      task_id varchar(36),
      campaign varchar(100),
      created_by varchar(36) NOT NULL,
      created_at bigint NOT NULL,
      expires_at bigint NOT NULL,
      revoked_at bigint,
      used_at bigint,
      used_chat_id varchar(36)
    ) ${tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX entry_link_code ON entry_link (code)');
    await runner.query('CREATE INDEX entry_link_account ON entry_link (account_id, id)');
    await runner.query(`CREATE TABLE chat_opening (
      account_id varchar(36) NOT NULL,
      external_user_id varchar(190) NOT NULL,
      context varchar(100) NOT NULL,
      opened_at bigint NOT NULL,
      PRIMARY KEY (account_id, external_user_id)
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE chat_opening');
    await runner.query('DROP TABLE entry_link');
  }
}
