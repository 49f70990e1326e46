import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens that were issued before may do what they could: everything that their employee may. */
export class TokenScopes1764700100001 implements MigrationInterface {
  name = 'TokenScopes1764700100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE access_token ADD COLUMN scopes varchar(40) NOT NULL DEFAULT 'read,write,admin'");
    await runner.query('ALTER TABLE access_token ADD COLUMN expires_at bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_token DROP COLUMN expires_at');
    await runner.query('ALTER TABLE access_token DROP COLUMN scopes');
  }
}
