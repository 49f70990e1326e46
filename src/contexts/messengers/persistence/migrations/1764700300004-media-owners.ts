import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** Whose files they are is asked when somebody is erased. */
export class MediaOwners1764700300004 implements MigrationInterface {
  name = 'MediaOwners1764700300004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX media_download_owner ON media_download (owner_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('media_download_owner', 'media_download'));
  }
}
