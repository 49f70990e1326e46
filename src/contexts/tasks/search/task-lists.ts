import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { chunkOf, type Criterion } from '../../../platform/search/criterion.js';

/** The criteria of lists of tasks that are columns: each has an index that ends with the task's number. */
@Injectable()
export class TaskLists {
  constructor(private readonly database: Database) {}

  live(): Criterion {
    return this.by('task', 'task_trash', ['trashed_at IS NULL']);
  }

  /** Not in the trash. */
  withStatus(statusIds: readonly string[]): Criterion {
    return this.by('task', 'task_status_live', ['status_id = ?', 'trashed_at IS NULL'], statusIds);
  }

  forContact(contactIds: readonly string[]): Criterion {
    return this.by('task', 'task_counterparty', ['counterparty_id = ?'], contactIds);
  }

  doneBy(personIds: readonly string[]): Criterion {
    return this.by('task_assignee', 'task_assignee_person', ['person_id = ?'], personIds);
  }

  /** @param values one of which the first of the conditions has */
  private by(table: string, index: string, conditions: string[], values?: readonly SqlValue[]): Criterion {
    const [first, ...rest] = conditions;
    const from = (named: string) => `SELECT number FROM ${table} ${named} WHERE`;
    return {
      newest: async (below, size) => {
        if (values?.length === 0) return { numbers: [], floor: 0 };
        const limit = `ORDER BY number DESC LIMIT ${size}`;
        const one = `${from(dialect.byIndex(index))} ${conditions.join(' AND ')} AND number < ? ${limit}`;
        const looks = (values ?? []).map(() => `SELECT * FROM (${one}) x`);
        const rows = await this.database.query<{ number: number }>(
          // One look for each value: together they would have to be sorted, however many they are.
          looks.length > 1 ? `${looks.join(' UNION ')} ${limit}` : one,
          values ? values.flatMap((value) => [value, below]) : [below],
        );
        return chunkOf(rows, size);
      },
      among: async (numbers) => {
        const which = values ? first!.replace('= ?', `IN (${placeholders(values)})`) : first;
        const rows = await this.database.query<{ number: number }>(
          `${from('')} ${[which, ...rest].join(' AND ')} AND number IN (${numbers.join(',')})`,
          [...(values ?? [])],
        );
        return new Set(rows.map((row) => row.number));
      },
    };
  }
}
