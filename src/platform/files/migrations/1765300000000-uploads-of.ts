import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

/** What an employee has sent within a day is counted with each upload. */
export class UploadsOf1765300000000 implements MigrationInterface {
  name = 'UploadsOf1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX file_uploaded_by ON file (uploaded_by, created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('file_uploaded_by', 'file'));
  }
}
