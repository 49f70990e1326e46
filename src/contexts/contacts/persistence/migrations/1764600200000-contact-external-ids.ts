import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class ContactExternalIds1764600200000 implements MigrationInterface {
  name = 'ContactExternalIds1764600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contact ADD COLUMN external_id varchar(190)');
    await runner.query('CREATE UNIQUE INDEX contact_external ON contact (external_id)');
    await runner.query('CREATE INDEX contact_updated ON contact (merged_into, updated_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('contact_updated', 'contact'));
    await runner.query(dialect.dropIndex('contact_external', 'contact'));
    await runner.query('ALTER TABLE contact DROP COLUMN external_id');
  }
}
