import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** A table of its own, written when staff change a task: an index of the event log by its subject would cost each message. */
export class TaskChanges1766100000000 implements MigrationInterface {
  name = 'TaskChanges1766100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_change (
      id varchar(36) NOT NULL PRIMARY KEY,
      task_id varchar(36) NOT NULL,
      by_employee_id varchar(36) NOT NULL,
      changes ${dialect.longText} NOT NULL,
      at bigint NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX task_change_task ON task_change (task_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_change');
  }
}
