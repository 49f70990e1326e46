import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is there is indexed once more while the service works: cards are found by a whole tag, and by their group. */
export class ContactFilters1766400000100 implements MigrationInterface {
  name = 'ContactFilters1766400000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM contact_reindex WHERE what = 'contacts'");
    await runner.query("INSERT INTO contact_reindex (what, reached) VALUES ('contacts', '')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM contact_word WHERE part > 0');
  }
}
