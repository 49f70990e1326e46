import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { chunkOf, type Criterion } from '../../../platform/search/criterion.js';

/** So many that they are not worth being read at once. */
const MANY = 5_000;

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

  /** Opened by a message to this bot, or talked about there. */
  ofAccount(accountId: string): Criterion {
    return this.by('task', 'task_account', ['account_id = ?'], [accountId]);
  }

  doneBy(personIds: readonly string[]): Criterion {
    return this.by('task_assignee', 'task_assignee_person', ['person_id = ?'], personIds);
  }

  /** The one with this id in another system, be it in the trash. */
  async withExternalId(externalId: string): Promise<Criterion> {
    return fixed(
      await this.database.query<{ number: number }>('SELECT number FROM task WHERE external_id = ?', [externalId]),
    );
  }

  /** Changed, or talked in, since then. */
  async changedSince(time: number): Promise<Criterion> {
    const rows = await this.database.query<{ number: number }>(
      `SELECT number FROM task ${dialect.byIndex('task_updated')} WHERE updated_at >= ? LIMIT ${MANY}`,
      [time],
    );
    // Many are met soon by those who go through all.
    return rows.length < MANY ? fixed(rows) : this.by('task', 'task_number', ['updated_at >= ?'], [time]);
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
        if (values?.length === 0) return new Set();
        const which = values && values.length !== 1 ? first!.replace('= ?', `IN (${placeholders(values)})`) : first;
        const rows = await this.database.query<{ number: number }>(
          `${from('')} ${[which, ...rest].join(' AND ')} AND number IN (${numbers.join(',')})`,
          [...(values ?? [])],
        );
        return new Set(rows.map((row) => row.number));
      },
    };
  }
}

/** Those that are known already. */
function fixed(rows: ReadonlyArray<{ number: number }>): Criterion {
  const all = rows.map((row) => row.number).toSorted((a, b) => b - a);
  const known = new Set(all);
  return {
    newest: (below, size) => {
      const from = all.findIndex((number) => number < below);
      return Promise.resolve(
        chunkOf(
          (from < 0 ? [] : all.slice(from, from + size)).map((number) => ({ number })),
          size,
        ),
      );
    },
    among: (numbers) => Promise.resolve(new Set(numbers.filter((number) => known.has(number)))),
  };
}
