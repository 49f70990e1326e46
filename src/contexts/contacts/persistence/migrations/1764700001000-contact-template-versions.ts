import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContactTemplateVersions1764700001000 implements MigrationInterface {
  name = 'ContactTemplateVersions1764700001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contact_template ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contact_template DROP COLUMN version');
  }
}
