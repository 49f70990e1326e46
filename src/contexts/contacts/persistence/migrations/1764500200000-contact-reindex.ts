import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** What is there is indexed once more while the service works: words are told apart by less. */
export class ContactReindex1764500200000 implements MigrationInterface {
  name = 'ContactReindex1764500200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contact_reindex (
      what varchar(36) NOT NULL PRIMARY KEY,
      reached varchar(36) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query("INSERT INTO contact_reindex (what, reached) VALUES ('contacts', '')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_reindex');
  }
}
