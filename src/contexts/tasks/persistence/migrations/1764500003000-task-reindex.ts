import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/** What is there is indexed once more while the service works: words are told apart by less, and tasks have names of contacts. */
export class TaskReindex1764500003000 implements MigrationInterface {
  name = 'TaskReindex1764500003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_reindex (
      what varchar(36) NOT NULL PRIMARY KEY,
      reached varchar(36) NOT NULL
    ) ${dialect.tableOptions}`);
    await runner.query("INSERT INTO task_reindex (what, reached) VALUES ('actions', ''), ('tasks', '')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_reindex');
  }
}
