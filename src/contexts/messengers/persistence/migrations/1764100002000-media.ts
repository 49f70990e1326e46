import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Media1764100002000 implements MigrationInterface {
  name = 'Media1764100002000';

  async up(runner: QueryRunner): Promise<void> {
    const { longText, tableOptions } = dialect;
    await runner.query('ALTER TABLE account ADD COLUMN avatar_file_id varchar(36)');
    await runner.query('ALTER TABLE chat ADD COLUMN avatar_url varchar(1000)');
    await runner.query('ALTER TABLE chat ADD COLUMN avatar_at bigint');
    await runner.query(`CREATE TABLE media_download (
      file_id varchar(36) NOT NULL PRIMARY KEY,
      account_id varchar(36) NOT NULL,
      url ${longText} NOT NULL,
      purpose varchar(16) NOT NULL,
      owner_id varchar(36) NOT NULL,
      attempts integer NOT NULL,
      due_at bigint,
      lease varchar(36),
      ends_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX media_download_due ON media_download (due_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE media_download');
    await runner.query('ALTER TABLE chat DROP COLUMN avatar_at');
    await runner.query('ALTER TABLE chat DROP COLUMN avatar_url');
    await runner.query('ALTER TABLE account DROP COLUMN avatar_file_id');
  }
}
