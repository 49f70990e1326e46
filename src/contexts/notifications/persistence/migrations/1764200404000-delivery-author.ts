import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeliveryAuthor1764200404000 implements MigrationInterface {
  name = 'DeliveryAuthor1764200404000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery ADD COLUMN author_id varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE delivery DROP COLUMN author_id');
  }
}
