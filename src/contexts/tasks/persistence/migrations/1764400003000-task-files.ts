import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

const PAGE = 1_000;

export class TaskFiles1764400003000 implements MigrationInterface {
  name = 'TaskFiles1764400003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_file (
      file_id varchar(36) NOT NULL,
      task_id varchar(36) NOT NULL,
      PRIMARY KEY (file_id, task_id)
    ) ${dialect.tableOptions}`);
    await runner.query('CREATE INDEX task_file_task ON task_file (task_id)');

    let last = '';
    for (;;) {
      const actions: Array<{ id: string; task_id: string; content: string }> = await runner.query(
        `SELECT id, task_id, content FROM task_action
         WHERE id > ? AND author_kind = 'employee' AND content LIKE '%"files"%' ORDER BY id LIMIT ${PAGE}`,
        [last],
      );
      for (const { task_id: taskId, content } of actions) {
        const { files = [] } = JSON.parse(content) as { files?: Array<{ id: string }> };
        for (const { id } of files) {
          await runner.query(
            `INSERT INTO task_file (file_id, task_id) VALUES (?, ?) ${dialect.ignoreDuplicate('file_id,task_id')}`,
            [id, taskId],
          );
        }
      }
      if (actions.length < PAGE) return;
      last = actions.at(-1)!.id;
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_file');
  }
}
