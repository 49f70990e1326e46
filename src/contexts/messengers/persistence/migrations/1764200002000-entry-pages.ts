import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';
import { nthSlug, slugFrom } from '../../entry-links/slug.js';

export class EntryPages1764200002000 implements MigrationInterface {
  name = 'EntryPages1764200002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN slug varchar(64)');
    const accounts = (await runner.query('SELECT id, uri, name FROM account ORDER BY created_at, id')) as Account[];
    const taken = new Set<string>();
    for (const { id, uri, name } of accounts) {
      let n = 1;
      while (taken.has(nthSlug(slugFrom(uri, name), n))) n++;
      const slug = nthSlug(slugFrom(uri, name), n);
      taken.add(slug);
      await runner.query('UPDATE account SET slug = ? WHERE id = ?', [slug, id]);
    }
    await runner.query('CREATE UNIQUE INDEX account_slug ON account (slug)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('account_slug', 'account'));
    await runner.query('ALTER TABLE account DROP COLUMN slug');
  }
}

interface Account {
  id: string;
  uri: string;
  name: string;
}
