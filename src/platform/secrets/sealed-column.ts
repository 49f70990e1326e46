import { type ColumnOptions, getMetadataArgsStorage } from 'typeorm';
import { LongTextColumn } from '../database/columns.js';

/** A column whose values `Secrets` has encrypted. */
export interface SealedColumn {
  entity: object;
  table: string;
  column: string;
  /** The column with what was given to `encrypt` as the owner; it names the row. */
  owner: string;
  /** What people call it: "API key". */
  what: string;
  /** SQL that gives what people call the row. */
  named: string;
}

const columns: Omit<SealedColumn, 'table'>[] = [];

/** A column for what `Secrets` encrypts. Whatever stands in one is sealed anew when SECRET_KEY changes. */
export const SealedColumn =
  ({
    what,
    named,
    owner = 'id',
    ...options
  }: Pick<SealedColumn, 'what' | 'named'> & ColumnOptions & { owner?: string }) =>
  (target: object, property: string): void => {
    LongTextColumn(options)(target, property);
    columns.push({ entity: target.constructor, column: property, owner, what, named });
  };

/** All there are, of the entities that were imported. */
export const sealedColumns = (): SealedColumn[] =>
  columns.map((column) => {
    const { name } = getMetadataArgsStorage().tables.find(({ target }) => target === column.entity)!;
    return { ...column, table: name! };
  });
