import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

/**
 * Whatever is there is marked to be indexed, and so is what the version before writes while it runs beside this one: words
 * are sorted in by the service itself, while it works.
 */
export class TaskSearch1764300003000 implements MigrationInterface {
  name = 'TaskSearch1764300003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_word (
      number integer NOT NULL,
      word varchar(100) NOT NULL,
      part integer NOT NULL,
      bucket integer NOT NULL,
      PRIMARY KEY (number, word, part)
    ) ${dialect.keyTableOptions}`);
    await runner.query('CREATE INDEX task_word_bucket ON task_word (bucket, word)');
    await runner.query(`INSERT INTO task_word (number, word, part, bucket)
      SELECT number, 'trash', 3, (number - number % 2048) / 2048 FROM task
      WHERE trashed_at IS NOT NULL AND deleted_at IS NULL`);

    for (const table of ['task', 'task_action']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN to_index integer DEFAULT 1`);
      await runner.query(`CREATE INDEX ${table}_to_index ON ${table} (to_index)`);
    }
    await runner.query('CREATE INDEX task_status_live ON task (status_id, trashed_at, number)');
    await runner.query(dialect.dropIndex('task_status_number', 'task'));

    await runner.query('ALTER TABLE task_assignee ADD COLUMN number integer NOT NULL DEFAULT 0');
    await runner.query(
      'UPDATE task_assignee SET number = (SELECT number FROM task WHERE task.id = task_assignee.task_id)',
    );
    await runner.query(dialect.dropIndex('task_assignee_person', 'task_assignee'));
    await runner.query('CREATE INDEX task_assignee_person ON task_assignee (person_id, number)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(dialect.dropIndex('task_assignee_person', 'task_assignee'));
    await runner.query('CREATE INDEX task_assignee_person ON task_assignee (person_id, task_id)');
    await runner.query('ALTER TABLE task_assignee DROP COLUMN number');

    await runner.query('CREATE INDEX task_status_number ON task (status_id, number)');
    await runner.query(dialect.dropIndex('task_status_live', 'task'));
    for (const table of ['task', 'task_action']) {
      await runner.query(dialect.dropIndex(`${table}_to_index`, table));
      await runner.query(`ALTER TABLE ${table} DROP COLUMN to_index`);
    }
    await runner.query('DROP TABLE task_word');
  }
}
