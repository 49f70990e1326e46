import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

export class Files1764100000000 implements MigrationInterface {
  name = 'Files1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    const { longText, tableOptions } = dialect;
    await runner.query(`CREATE TABLE file (
      id varchar(36) NOT NULL PRIMARY KEY,
      name varchar(255) NOT NULL,
      mime_type varchar(127) NOT NULL,
      size bigint,
      state varchar(16) NOT NULL,
      reason varchar(1000),
      storage_key varchar(200),
      info ${longText} NOT NULL,
      original_id varchar(36),
      variant varchar(32),
      public_key varchar(64),
      uploaded_by varchar(36),
      created_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX file_variant ON file (original_id, variant)');
    await runner.query('CREATE UNIQUE INDEX file_public_key ON file (public_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file');
  }
}
