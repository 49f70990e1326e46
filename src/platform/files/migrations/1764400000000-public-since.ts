import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that were there before have their whole time from now on. */
export class PublicSince1764400000000 implements MigrationInterface {
  name = 'PublicSince1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE file ADD COLUMN public_since bigint');
    await runner.query(`UPDATE file SET public_since = ${Date.now()} WHERE public_key IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE file DROP COLUMN public_since');
  }
}
