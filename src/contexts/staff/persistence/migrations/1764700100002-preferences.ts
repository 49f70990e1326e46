import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Preferences1764700100002 implements MigrationInterface {
  name = 'Preferences1764700100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE employee ADD COLUMN preferences ${dialect.longText}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employee DROP COLUMN preferences');
  }
}
