import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type ObjectLiteral, type QueryResult, type Repository } from 'typeorm';
import type { EntityTarget } from 'typeorm';
import { groupBy } from '../group-by.js';
import { abandonTransaction } from './data-source.js';
import { dialect } from './dialect.js';
import { inTime } from './permits.js';

interface Unit {
  manager: EntityManager;
  transactional: boolean;
  beforeCommit: Array<() => Promise<void>>;
  afterCommit: Array<() => void>;
  open: boolean;
}

export type SqlValue = string | number | boolean | null | Buffer;

/** Rows of one statement that writes many: enough to amortise a round trip, few enough for SQLite's parameter limit. */
const ROWS_PER_STATEMENT = 500;
const RACE_RETRIES = 5;
/** After this no race is run again: whoever asked has waited long enough. */
const RACE_MS = 1_500;
/** On SQLite statements are run by this very thread: after so long everything else has its turn, in the middle of a unit too. */
const YIELD_EVERY_MS = 1;
const DRY_RUN = new Error('This transaction was a dry run.');

/**
 * The unit of work, and every query. `transaction` spans whatever is awaited inside it, commands of other contexts
 * too; an inner `transaction` joins the outer one. The work may run again when a race is lost, so it does nothing but
 * database work; what must follow a commit goes into `afterCommit`.
 *
 * SQLite has one connection, on which anything that runs between two statements of a transaction would become part of
 * it: there all units queue, reads too.
 */
@Injectable()
export class Database {
  private readonly units = new AsyncLocalStorage<Unit | undefined>();
  private tail: Promise<unknown> = Promise.resolve();
  private yieldedAt = 0;

  constructor(private readonly dataSource: DataSource) {}

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.unit;
    if (outer?.transactional) return work();
    if (outer) throw new Error('A transaction cannot start inside a read unit: start with transaction().');
    return this.again(() => this.queued(() => this.runTransaction(work)));
  }

  /** Dry run: `work` is a transaction that is never committed. What it would do can be looked at, and nothing stays. */
  async dryRun<T>(work: () => Promise<T>): Promise<T> {
    if (this.unit) throw new Error('A dry run would undo the work around it.');
    let result!: T;
    try {
      await this.transaction(async () => {
        result = await work();
        throw DRY_RUN;
      });
    } catch (error) {
      if (error !== DRY_RUN) throw error;
    }
    return result;
  }

  /** Several reads that belong together. On MySQL each sees the newest commit. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    if (this.unit || !dialect.singleConnection) return work();
    return this.queued(() => {
      const unit: Unit = {
        manager: this.dataSource.manager,
        transactional: false,
        beforeCommit: [],
        afterCommit: [],
        open: true,
      };
      return this.units.run(unit, work).finally(() => (unit.open = false));
    });
  }

  /** Runs `last` at the end of the current transaction: for locks that everybody wants, and shall be held shortly. */
  beforeCommit(last: () => Promise<void>): void {
    if (!this.unit?.transactional) throw new Error('Only a transaction has an end: start one with transaction().');
    this.unit.beforeCommit.push(last);
  }

  /** Runs `callback` once the current transaction is committed, outside of it; at once where there is none. */
  afterCommit(callback: () => void): void {
    const unit = this.unit;
    if (unit?.transactional) unit.afterCommit.push(callback);
    else callback();
  }

  /** For staff-paced CRUD. Hot paths use `query`, `execute` and `insert`. Only inside `transaction` or `read`. */
  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    const manager = this.unit?.manager ?? (dialect.singleConnection ? undefined : this.dataSource.manager);
    if (!manager) throw new Error('Use repositories inside transaction() or read().');
    return manager.getRepository(entity);
  }

  /** Rows of a SELECT. 64-bit integers come as strings on MySQL: wrap what you count with in Number(). */
  async query<Row = Record<string, unknown>>(sql: string, parameters: SqlValue[] = []): Promise<Row[]> {
    const result = await this.run(sql, parameters);
    return (result.records ?? []) as Row[];
  }

  /** Runs a statement that changes rows. @returns how many rows matched. */
  async execute(sql: string, parameters: SqlValue[] = []): Promise<number> {
    return (await this.run(sql, parameters)).affected ?? 0;
  }

  /**
   * Multi-row INSERT of plain rows that all have the same columns; `ending` comes from the dialect.
   * @returns with `ignoreDuplicate`: how many were not there already (of a table with a serial id)
   */
  async insert(table: string, rows: ReadonlyArray<Record<string, SqlValue>>, ending = ''): Promise<number> {
    let inserted = 0;
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const chunk = rows.slice(start, start + ROWS_PER_STATEMENT);
      const columns = Object.keys(chunk[0]!);
      const group = `(${columns.map(() => '?').join(',')})`;
      const values = chunk.map(() => group).join(',');
      const parameters = chunk.flatMap((row) => columns.map((column) => row[column] ?? null));
      const sql = `INSERT INTO ${table} (${columns.join(',')}) VALUES ${values} ${ending}`;
      inserted += dialect.inserted(chunk.length, await this.run(sql, parameters));
    }
    return inserted;
  }

  /**
   * UPDATE of rows that all have the same columns, each with values of its own, found by `key`: one statement for
   * hundreds of them. `condition` is SQL that a row has to meet besides.
   */
  async updateEach(
    table: string,
    key: string,
    rows: ReadonlyArray<Record<string, SqlValue>>,
    condition = '1 = 1',
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const chunk = rows.slice(start, start + ROWS_PER_STATEMENT);
      const keys = chunk.map((row) => row[key]!);
      const columns = Object.keys(chunk[0]!).filter((column) => column !== key);
      const values = columns.map((column) => valueByKey(key, column, chunk));
      const assignments = columns.map((column, index) => `${column} = ${values[index]!.sql}`).join(', ');
      await this.execute(
        `UPDATE ${table} SET ${assignments} WHERE ${key} IN (${placeholders(keys)}) AND ${condition}`,
        [...values.flatMap(({ parameters }) => parameters), ...keys],
      );
    }
  }

  /** The database's clock, epoch milliseconds. */
  async now(): Promise<number> {
    const [row] = await this.query<{ now: string | number }>(`SELECT ${dialect.now} AS now`);
    return Number(row!.now);
  }

  async version(): Promise<string> {
    const [row] = await this.query<{ version: string }>(`SELECT ${dialect.version} AS version`);
    return `${dialect.name} ${row!.version}`;
  }

  private get unit(): Unit | undefined {
    const unit = this.units.getStore();
    // Work started in a unit but not awaited there outlives it; it must not write to a connection given back.
    return unit?.open ? unit : undefined;
  }

  private async run(sql: string, parameters: SqlValue[]): Promise<QueryResult> {
    if (dialect.singleConnection) await this.yieldToEventLoop();
    const bound = dialect.singleConnection
      ? parameters.map((p) => (typeof p === 'boolean' ? Number(p) : p))
      : parameters;
    const unit = this.unit;
    if (unit?.manager.queryRunner) return unit.manager.queryRunner.query(sql, bound, true);
    const alone = async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        return await runner.query(sql, bound, true);
      } finally {
        // On SQLite the runner is the shared one: releasing it is a no-op there.
        await runner.release();
      }
    };
    return unit ? alone() : this.again(() => this.queued(alone));
  }

  /** Until it does not lose a race: the database has undone all of one that did. */
  private async again<T>(attempt: () => Promise<T>): Promise<T> {
    const began = performance.now();
    for (let attempts = 1; ; attempts++) {
      try {
        return await attempt();
      } catch (error) {
        const enough = attempts > RACE_RETRIES || performance.now() - began > RACE_MS;
        if (enough || !dialect.isRaceLost(error)) throw error;
      }
    }
  }

  private async yieldToEventLoop(): Promise<void> {
    if (performance.now() - this.yieldedAt < YIELD_EVERY_MS) return;
    await nextTurn();
    this.yieldedAt = performance.now();
  }

  private async runTransaction<T>(work: () => Promise<T>): Promise<T> {
    const afterCommit: Array<() => void> = [];
    const running = this.dataSource.transaction(async (manager) => {
      const unit: Unit = { manager, transactional: true, beforeCommit: [], afterCommit, open: true };
      const whole = async () => {
        const result = await work();
        for (const last of unit.beforeCommit) await last();
        return result;
      };
      return this.units.run(unit, whole).finally(() => (unit.open = false));
    });
    const result = await running.catch((error: unknown) => {
      if (dialect.singleConnection) abandonTransaction(this.dataSource);
      throw error;
    });
    this.units.run(undefined, () => afterCommit.forEach((callback) => callback()));
    return result;
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    if (!dialect.singleConnection) return work();
    const turn = inTime(this.tail).then(work);
    // One that waited in vain for another process that holds the file has stopped this one meanwhile: requests and
    // deadlines have their turn before the next waits.
    this.tail = turn.catch(() => nextTurn());
    return turn;
  }
}

/** The value each key gets in this column; keys with the same one share a branch. */
function valueByKey(key: string, column: string, rows: ReadonlyArray<Record<string, SqlValue>>) {
  const groups = [...groupBy(rows, (row) => row[column]!)].toSorted(([, a], [, b]) => b.length - a.length);
  const [[commonest], ...others] = groups as [[SqlValue, unknown], ...typeof groups];
  if (others.length === 0) return { sql: '?', parameters: [commonest] };
  const branches = others.map(([, same]) => `WHEN ${key} IN (${placeholders(same)}) THEN ?`).join(' ');
  return {
    sql: `CASE ${branches} ELSE ? END`,
    parameters: [...others.flatMap(([value, same]) => [...same.map((row) => row[key]!), value]), commonest],
  };
}

/** `?,?,?` for an IN list. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(',');
