import { Column, type ColumnOptions, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { dialect } from './dialect.js';

// The handful of column kinds every entity is made of, so that both databases get the same meaning.

const asNumber = { to: (value: unknown) => value, from: (value: unknown) => (value === null ? null : Number(value)) };
const asJson = {
  to: (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

/** UUIDv7 as text; rises with time. */
export const IdColumn = () => PrimaryColumn('varchar', { length: 36 });
/** Parts of a key that is made of several columns. */
export const KeyNumberColumn = () => PrimaryColumn('int');
/** 64 bits, counted by ourselves. */
export const KeyCountColumn = () => PrimaryColumn('bigint', { transformer: asNumber });
export const KeyTextColumn = (length: number) => PrimaryColumn('varchar', { length });
export const SerialColumn = () =>
  PrimaryGeneratedColumn('increment', dialect.name === 'mysql' ? { type: 'bigint' } : {});
/** Another row's id. */
export const RefColumn = (options: ColumnOptions = {}) => Column('varchar', { length: 36, ...options });
export const TextColumn = (length: number, options: ColumnOptions = {}) => Column('varchar', { length, ...options });
export const LongTextColumn = (options: ColumnOptions = {}) => Column(dialect.longText, options);
export const JsonColumn = (options: ColumnOptions = {}) =>
  Column(dialect.longText, { transformer: asJson, ...options });
export const BlobColumn = (options: ColumnOptions = {}) => Column(dialect.longBlob, options);
/** Epoch milliseconds, UTC: no time zone or precision that two databases could see differently. */
export const TimeColumn = (options: ColumnOptions = {}) => Column('bigint', { transformer: asNumber, ...options });
/** 64 bits. */
export const CountColumn = (options: ColumnOptions = {}) => Column('bigint', { transformer: asNumber, ...options });
export const IntColumn = (options: ColumnOptions = {}) => Column('int', options);
export const FlagColumn = (options: ColumnOptions = {}) => Column('boolean', options);
