import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class ContactTemplates1764200300000 implements MigrationInterface {
  name = 'ContactTemplates1764200300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contact_template (
      id varchar(36) NOT NULL PRIMARY KEY,
      name varchar(100) NOT NULL,
      contact_group varchar(100),
      responsible_ids ${dialect.longText} NOT NULL,
      tags ${dialect.longText} NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_template');
  }
}
