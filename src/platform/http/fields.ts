import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsObject,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** May be left out; null is no value. (`IsOptional` lets null through, which no rule after it sees.) */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** Blanks around what people type or paste are not part of it; of a list, around each of its texts. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));

/**
 * A text of `least` to `most` UTF-16 units, so that it fits a column of `most` characters: the validator's own `Length`
 * and `MaxLength` leave signs out that take room there, and the database would refuse what they have let through.
 */
export const Sized = (least: number, most: number, options: ValidationOptions) =>
  ValidateBy({ name: 'sized', validator: { validate: (value) => isSized(value, least, most) } }, options);

/**
 * An object with the fields of `Class`. (`ValidateNested` alone lets lists through.) As in a class, where the lowest
 * decorator comes first, the rule that is told comes last.
 */
export const Nested = (Class: new () => object, message: string) =>
  applyDecorators(
    Type(() => Class),
    ValidateNested({ message }),
    IsObject({ message }),
  );

/** A list of at most `most` objects with the fields of `Class`. */
export const NestedList = (Class: new () => object, most: number, message: string, tooMany: string) =>
  applyDecorators(
    Type(() => Class),
    ValidateNested({ each: true, message }),
    IsObject({ each: true, message }),
    ArrayMaxSize(most, { message: tooMany }),
    IsArray({ message }),
  );

const isSized = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most;

const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
