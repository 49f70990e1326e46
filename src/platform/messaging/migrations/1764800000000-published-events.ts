import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../database/dialect.js';

/** Events get their number for readers after their commit: see `EventPublisher`. */
export class PublishedEvents1764800000000 implements MigrationInterface {
  name = 'PublishedEvents1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE published_event (
      seq bigint NOT NULL PRIMARY KEY,
      position bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX published_event_position ON published_event (position)');
    await runner.query(`CREATE TABLE event_publication (
      id varchar(36) NOT NULL PRIMARY KEY,
      epoch varchar(36) NOT NULL,
      seq bigint NOT NULL,
      position bigint NOT NULL,
      settled bigint NOT NULL
    ) ${dialect.tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_publication');
    await runner.query('DROP TABLE published_event');
  }
}
