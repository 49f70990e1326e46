import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';
import { tagLines } from '../../domain/search-text.js';

export class ContactMerges1764200200000 implements MigrationInterface {
  name = 'ContactMerges1764200200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contact ADD COLUMN merged_into varchar(36)');
    await runner.query('CREATE INDEX contact_merged_into ON contact (merged_into)');
    await runner.query(`CREATE TABLE contact_merge (
      id varchar(36) PRIMARY KEY NOT NULL,
      survivor_id varchar(36) NOT NULL,
      other_id varchar(36) NOT NULL,
      fields ${dialect.longText} NOT NULL,
      brought ${dialect.longText} NOT NULL,
      merged_at bigint NOT NULL,
      merged_by varchar(36) NOT NULL,
      undone_at bigint NULL,
      undone_by varchar(36) NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX contact_merge_survivor ON contact_merge (survivor_id)');
    await runner.query('CREATE INDEX contact_merge_other ON contact_merge (other_id)');

    // From now on cards are found by their tags too.
    const tagged: Array<{ id: string; tags: string; search_text: string }> = await runner.query(
      "SELECT id, tags, search_text FROM contact WHERE tags <> '[]'",
    );
    for (const { id, tags, search_text } of tagged) {
      const lines = [search_text, ...tagLines(JSON.parse(tags) as string[])].join('\n');
      await runner.query('UPDATE contact SET search_text = ? WHERE id = ?', [lines, id]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_merge');
    await runner.query(dialect.dropIndex('contact_merged_into', 'contact'));
    await runner.query('ALTER TABLE contact DROP COLUMN merged_into');
  }
}
