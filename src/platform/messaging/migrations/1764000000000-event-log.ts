import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

export class EventLog1764000000000 implements MigrationInterface {
  name = 'EventLog1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE event_log (
      ${dialect.serial('position')},
      type varchar(64) NOT NULL,
      subject_id varchar(36) NOT NULL,
      data ${dialect.longText} NOT NULL,
      occurred_at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX event_log_subject ON event_log (subject_id, position)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_log');
  }
}
