import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { invalidField } from '../domain-error.js';
import { AtMost } from './fields.js';

/** `limit` and `cursor` of every list. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50, description: 'How many at most.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @AtMost(200, { message: 'is not a cursor of this list; leave it out to start again' })
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A page from `limit + 1` rows: the one too many only tells that there is more. */
export function toPage<Row, T>(rows: Row[], limit: number, key: (row: Row) => string, view: (row: Row) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const more = rows.length > limit;
  return { items: shown.map(view), nextCursor: more ? encodeCursor(key(shown.at(-1)!)) : null };
}

/** The same where the views of all rows are made together. */
export async function toPageOf<Row, T>(
  rows: Row[],
  limit: number,
  key: (row: Row) => string,
  views: (rows: Row[]) => Promise<T[]>,
): Promise<Page<T>> {
  const page = toPage(rows, limit, key, (row) => row);
  return { ...page, items: await views(page.items) };
}

/** The cursor of a list that is sorted by id; null at its beginning. @throws DomainError `validation` */
export const decodeIdCursor = (cursor: string | undefined): string | null =>
  cursor ? decodeCursor(cursor, /^[\da-f-]{36}$/) : null;

export const encodeCursor = (key: string): string => Buffer.from(key).toString('base64url');

/** @throws DomainError `validation` when the cursor is not one of ours. */
export function decodeCursor(cursor: string, shape: RegExp): string {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (!shape.test(key)) throw invalidField('cursor', 'is not a cursor of this list; leave it out to start again');
  return key;
}

/** OpenAPI schema of a page of `Item`. */
export function pageOf<T>(Item: new () => T) {
  class PageView {
    @ApiProperty({ type: [Item] })
    items: T[];

    @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null at the end.' })
    nextCursor: string | null;
  }
  Object.defineProperty(PageView, 'name', { value: `${Item.name}Page` });
  return PageView;
}
