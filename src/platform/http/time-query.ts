import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { IfGiven } from './fields.js';

/** A day, or a time with its zone. A + that was not escaped comes as a blank. */
const TIME = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+ -]\d\d:\d\d))?$/i;
const message = 'must be a time like 2026-01-31T08:00:00Z, with its zone, or a day like 2026-01-31';

/** A parameter that is a time, as epoch milliseconds. */
export const TimeQuery = (description: string) =>
  applyDecorators(ApiPropertyOptional({ type: String, format: 'date-time', description }), IfGiven(), asTime());

/** A field that is a time, as epoch milliseconds. */
export const TimeField = (description: string) =>
  applyDecorators(ApiProperty({ type: String, format: 'date-time', description }), asTime());

const asTime = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : parse(value))),
    ValidateBy({ name: 'time', validator: { validate: Number.isFinite } }, { message }),
  );

const parse = (value: unknown): number =>
  typeof value === 'string' && TIME.test(value) ? Date.parse(value.replace(' ', '+')) : NaN;
