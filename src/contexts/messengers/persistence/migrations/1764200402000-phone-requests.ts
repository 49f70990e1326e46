import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class PhoneRequests1764200402000 implements MigrationInterface {
  name = 'PhoneRequests1764200402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chat ADD COLUMN language varchar(16)');
    await runner.query('ALTER TABLE chat ADD COLUMN country varchar(2)');
    await runner.query(`CREATE TABLE phone_request (
      id varchar(36) NOT NULL PRIMARY KEY,
      chat_id varchar(36) NOT NULL,
      task_id varchar(36) NOT NULL,
      asked_by varchar(36) NOT NULL,
      nonce varchar(64) NOT NULL,
      asked_at bigint NOT NULL,
      answered_at bigint,
      told_at bigint
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX phone_request_nonce ON phone_request (nonce)');
    await runner.query('CREATE INDEX phone_request_chat ON phone_request (chat_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE phone_request');
    await runner.query('ALTER TABLE chat DROP COLUMN country');
    await runner.query('ALTER TABLE chat DROP COLUMN language');
  }
}
