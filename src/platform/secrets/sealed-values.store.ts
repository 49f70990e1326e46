import type { Database } from '../database/database.js';
import { type SealedColumn, sealedColumns } from './sealed-column.js';
import type { Secrets, SealState } from './secrets.js';

interface SealedValue {
  column: SealedColumn;
  owner: string;
  sealed: string;
  state: SealState;
  /** "API key of Service desk" */
  name: string;
}

/** Every sealed value in the database, by how it stands with the keys. */
export interface SealedValues {
  all: number;
  /** Which open under none of the keys, for people. */
  unreadable: string[];
  /** Which somebody has sealed under another new key. */
  foreign: string[];
  outdated: number;
}

/** The sealed values of all tables. */
export class SealedValuesStore {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly columns = sealedColumns(),
  ) {}

  async look(): Promise<SealedValues> {
    const values = await this.values();
    const named = (state: SealState) => values.filter((value) => value.state === state).map(({ name }) => name);
    return {
      all: values.length,
      unreadable: named('unreadable'),
      foreign: named('foreign'),
      outdated: named('outdated').length,
    };
  }

  /**
   * Seals anew what is outdated, one value after the other: each opens at every moment, also when this ends in the middle.
   * @param states what else is sealed anew
   * @returns how many
   */
  async reseal(states: SealState[] = ['outdated']): Promise<number> {
    let resealed = 0;
    for (const { column, owner, sealed, state } of await this.values()) {
      if (!states.includes(state)) continue;
      const fresh = this.secrets.encrypt(this.secrets.decrypt(sealed, owner), owner);
      // Whoever changed it meanwhile is right.
      resealed += await this.database.execute(
        `UPDATE ${column.table} SET ${column.column} = ? WHERE ${column.owner} = ? AND ${column.column} = ?`,
        [fresh, owner, sealed],
      );
    }
    return resealed;
  }

  private async values(): Promise<SealedValue[]> {
    const values: SealedValue[] = [];
    for (const column of this.columns) {
      const rows = await this.database.query<{ owner: string; sealed: string; name: string }>(
        `SELECT ${column.owner} AS owner, ${column.column} AS sealed, ${column.named} AS name FROM ${column.table}
         WHERE ${column.column} <> '' ORDER BY name`,
      );
      for (const { owner, sealed, name } of rows) {
        const state = this.secrets.stateOf(sealed, owner);
        values.push({ column, owner, sealed, state, name: `${column.what} of ${name}` });
      }
    }
    return values;
  }
}
