import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class QuickReplies1766000000000 implements MigrationInterface {
  name = 'QuickReplies1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE quick_reply (
      id varchar(36) PRIMARY KEY NOT NULL,
      owner_id varchar(36) NOT NULL,
      shortcut varchar(40) NOT NULL,
      shortcut_key varchar(160) NOT NULL,
      title varchar(100) NOT NULL,
      texts ${dialect.longText} NOT NULL,
      account_ids ${dialect.longText} NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX quick_reply_shortcut ON quick_reply (owner_id, shortcut_key)');
    await runner.query(`CREATE TABLE quick_reply_file (
      quick_reply_id varchar(36) NOT NULL,
      file_id varchar(36) NOT NULL,
      position integer NOT NULL,
      name varchar(255) NOT NULL,
      PRIMARY KEY (quick_reply_id, file_id)
    ) ${dialect.keyTableOptions}`);
    await runner.query('CREATE INDEX quick_reply_file_file ON quick_reply_file (file_id)');
    await runner.query(`CREATE TABLE quick_reply_use (
      quick_reply_id varchar(36) NOT NULL,
      employee_id varchar(36) NOT NULL,
      uses integer NOT NULL,
      used_at bigint NOT NULL,
      PRIMARY KEY (quick_reply_id, employee_id)
    ) ${dialect.keyTableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quick_reply_use');
    await runner.query('DROP TABLE quick_reply_file');
    await runner.query('DROP TABLE quick_reply');
  }
}
