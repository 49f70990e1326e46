import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** Cards without a number, those of the version before too, get theirs when the service sorts in their words. */
export class ContactSearch1764300200000 implements MigrationInterface {
  name = 'ContactSearch1764300200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contact_word (
      number integer NOT NULL,
      word varchar(100) NOT NULL,
      part integer NOT NULL,
      bucket integer NOT NULL,
      PRIMARY KEY (number, word, part)
    ) ${dialect.keyTableOptions}`);
    await runner.query('CREATE INDEX contact_word_bucket ON contact_word (bucket, word)');
    await runner.query(`CREATE TABLE contact_number_sequence (
      id integer NOT NULL PRIMARY KEY,
      last_number integer NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('INSERT INTO contact_number_sequence (id, last_number) VALUES (1, 0)');

    await runner.query('ALTER TABLE contact ADD COLUMN search_number integer');
    await runner.query('CREATE INDEX contact_search_number ON contact (search_number, id)');
    await runner.query(dialect.dropIndex('contact_merged_into', 'contact'));
    await runner.query('CREATE INDEX contact_merged_into ON contact (merged_into, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('contact_merged_into', 'contact'));
    await runner.query('CREATE INDEX contact_merged_into ON contact (merged_into)');
    await runner.query(dialect.dropIndex('contact_search_number', 'contact'));
    await runner.query('ALTER TABLE contact DROP COLUMN search_number');
    await runner.query('DROP TABLE contact_number_sequence');
    await runner.query('DROP TABLE contact_word');
  }
}
