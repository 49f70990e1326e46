import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';
import { BUILT_IN_STATUSES } from '../../domain/status.js';

export class Tasks1764000003000 implements MigrationInterface {
  name = 'Tasks1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    const { longText, tableOptions } = dialect;
    await runner.query(`CREATE TABLE task_status (
      id varchar(36) NOT NULL PRIMARY KEY,
      name varchar(100) NOT NULL,
      active boolean NOT NULL,
      built_in boolean NOT NULL,
      position integer NOT NULL
    ) ${tableOptions}`);
    for (const [position, { id, name, active }] of BUILT_IN_STATUSES.entries()) {
      await runner.query(
        `INSERT INTO task_status (id, name, active, built_in, position)
         VALUES ('${id}', '${name}', ${Number(active)}, 1, ${position})`,
      );
    }

    await runner.query(`CREATE TABLE task (
      id varchar(36) NOT NULL PRIMARY KEY,
      number integer NOT NULL,
      title varchar(500) NOT NULL,
      description ${longText} NOT NULL,
      status_id varchar(36) NOT NULL,
      assigner_kind varchar(16) NOT NULL,
      assigner_id varchar(36) NOT NULL,
      counterparty_id varchar(36),
      chat_id varchar(36),
      previous_task_id varchar(36),
      trashed_at bigint,
      deleted_at bigint,
      search_text varchar(500) NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX task_number ON task (number)');
    await runner.query('CREATE INDEX task_status_number ON task (status_id, number)');
    await runner.query('CREATE INDEX task_counterparty ON task (counterparty_id, number)');
    await runner.query('CREATE INDEX task_trash ON task (trashed_at, number)');

    await runner.query(`CREATE TABLE task_assignee (
      task_id varchar(36) NOT NULL,
      person_id varchar(36) NOT NULL,
      kind varchar(16) NOT NULL,
      position integer NOT NULL,
      PRIMARY KEY (task_id, person_id)
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX task_assignee_person ON task_assignee (person_id, task_id)');

    await runner.query(`CREATE TABLE task_number_sequence (
      id integer NOT NULL PRIMARY KEY,
      last_number integer NOT NULL
    ) ${tableOptions}`);
    await runner.query('INSERT INTO task_number_sequence (id, last_number) VALUES (1, 0)');

    await runner.query(`CREATE TABLE task_action (
      id varchar(36) NOT NULL PRIMARY KEY,
      task_id varchar(36) NOT NULL,
      feed_key varchar(80) NOT NULL,
      kind varchar(16) NOT NULL,
      direction varchar(16) NOT NULL,
      opening boolean NOT NULL,
      text ${longText} NOT NULL,
      content ${longText} NOT NULL,
      author_kind varchar(16) NOT NULL,
      author_id varchar(36) NOT NULL,
      notify ${longText} NOT NULL,
      inbound_id varchar(36),
      idempotency_key varchar(190),
      request_hash varchar(64),
      written_at bigint NOT NULL,
      created_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX task_action_feed ON task_action (task_id, feed_key)');
    await runner.query('CREATE UNIQUE INDEX task_action_inbound ON task_action (inbound_id)');
    await runner.query('CREATE UNIQUE INDEX task_action_idempotency ON task_action (idempotency_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['task_action', 'task_number_sequence', 'task_assignee', 'task', 'task_status'];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
