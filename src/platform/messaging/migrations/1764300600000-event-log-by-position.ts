import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

/** Who reads the log reads it from a position on. The index by subject was written with each message and read by nobody. */
export class EventLogByPosition1764300600000 implements MigrationInterface {
  name = 'EventLogByPosition1764300600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('event_log_subject', 'event_log'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX event_log_subject ON event_log (subject_id, position)');
  }
}
