import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Greetings1764700800000 implements MigrationInterface {
  name = 'Greetings1764700800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE greeting (
      account_id varchar(36) NOT NULL,
      external_user_id varchar(190) NOT NULL,
      opening_token varchar(64) NOT NULL,
      message_token varchar(64),
      PRIMARY KEY (account_id, external_user_id, opening_token)
    ) ${dialect.tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE greeting');
  }
}
