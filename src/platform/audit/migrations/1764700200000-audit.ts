import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

export class Audit1764700200000 implements MigrationInterface {
  name = 'Audit1764700200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE audit_entry (
      id bigint NOT NULL PRIMARY KEY,
      at bigint NOT NULL,
      actor_kind varchar(16) NOT NULL,
      actor_id varchar(36),
      actor_name varchar(200),
      credential_kind varchar(16),
      credential_id varchar(36),
      address varchar(45),
      action varchar(64) NOT NULL,
      target_kind varchar(32) NOT NULL,
      target_id varchar(64),
      outcome varchar(8) NOT NULL,
      request_id varchar(128),
      details ${dialect.longText} NOT NULL,
      previous_hash varchar(64) NOT NULL,
      hash varchar(64) NOT NULL,
      seal varchar(64) NOT NULL,
      sealed_under varchar(16) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX audit_entry_at ON audit_entry (at)');
    await runner.query('CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id)');
    await runner.query('CREATE INDEX audit_entry_action ON audit_entry (action, id)');
    await runner.query('CREATE INDEX audit_entry_target ON audit_entry (target_id, id)');
    await runner.query(`CREATE TABLE audit_chain (
      id varchar(16) NOT NULL PRIMARY KEY,
      last_id bigint NOT NULL,
      last_hash varchar(64) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query("INSERT INTO audit_chain (id, last_id, last_hash) VALUES ('audit', 0, '')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_chain');
    await runner.query('DROP TABLE audit_entry');
  }
}
