import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class TaskPresence1764800000001 implements MigrationInterface {
  name = 'TaskPresence1764800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_presence (
      task_id varchar(36) NOT NULL,
      employee_id varchar(36) NOT NULL,
      writing boolean NOT NULL,
      until bigint NOT NULL,
      PRIMARY KEY (task_id, employee_id)
    ) ${dialect.keyTableOptions} ${dialect.tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_presence');
  }
}
