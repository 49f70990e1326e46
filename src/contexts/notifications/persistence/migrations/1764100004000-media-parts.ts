import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class MediaParts1764100004000 implements MigrationInterface {
  name = 'MediaParts1764100004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE delivery_part ADD COLUMN content ${dialect.longText}`);
    await runner.query('ALTER TABLE delivery_part ADD COLUMN label varchar(255)');
    await runner.query('ALTER TABLE delivery_part ADD COLUMN note varchar(500)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['note', 'label', 'content']) {
      await runner.query(`ALTER TABLE delivery_part DROP COLUMN ${column}`);
    }
  }
}
