import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Contacts1764000200000 implements MigrationInterface {
  name = 'Contacts1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contact (
      id varchar(36) PRIMARY KEY NOT NULL,
      name varchar(200) NOT NULL,
      placeholder_name boolean NOT NULL,
      avatar_file_id varchar(36) NULL,
      contact_group varchar(100) NULL,
      tags ${dialect.longText} NOT NULL,
      responsible_ids ${dialect.longText} NOT NULL,
      search_text ${dialect.longText} NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL,
      version integer NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query(`CREATE TABLE contact_phone (
      id varchar(36) PRIMARY KEY NOT NULL,
      contact_id varchar(36) NOT NULL,
      number varchar(32) NOT NULL,
      provenance varchar(16) NOT NULL,
      created_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX contact_phone_number ON contact_phone (contact_id, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_phone');
    await runner.query('DROP TABLE contact');
  }
}
