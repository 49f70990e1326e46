import { DataSource } from 'typeorm';
import { dialect } from '../../src/platform/database/dialect.js';
import type { Contexts } from './contexts.js';
import { Statements } from './statements.js';

/** Index entries and rows that `work` reads: counts that no load of the machine moves. Only MySQL and MariaDB count them. */
export async function readsOf(app: Contexts, work: () => Promise<unknown>): Promise<number> {
  return app.database.transaction(async () => {
    const count = async () => {
      const rows = await app.rows<{ Variable_name: string; Value: string }>("SHOW SESSION STATUS LIKE 'Handler_read%'");
      return rows.reduce((sum, row) => sum + Number(row.Value), 0);
    };
    // Asking counts too.
    const asking = -(await count()) + (await count());
    const before = await count();
    await work();
    return (await count()) - before - asking;
  });
}

/** What SQLite reads from the first to the last row, or sorts, in the statements of `work`; `small` tables may be. */
export async function scansOf(
  app: Contexts,
  small: readonly string[],
  work: () => Promise<unknown>,
): Promise<string[]> {
  const statements = await new Statements(app.get(DataSource)).during(work);
  const plans = [];
  for (const statement of statements.filter((text) => text.startsWith('SELECT'))) {
    const values = Array.from(statement.matchAll(/\?/g), () => null);
    const plan = await app.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${statement}`, values);
    plans.push(...plan.map(({ detail }) => ({ detail, statement })));
  }
  return plans
    .filter(({ detail, statement }) => {
      const table = /^SCAN (\w+)/.exec(detail)?.[1];
      if (table) return statement.includes(table) && !small.includes(table) && !/^x$/.test(table);
      // To sort before a page is cut off is to read all; but a look into some buckets finds few, and so do several looks.
      return detail.includes('TEMP B-TREE') && statement.includes('LIMIT') && !/_word |UNION/.test(statement);
    })
    .map(({ detail, statement }) => `${detail}: ${statement}`);
}

export const countsReads = dialect.name === 'mysql';
