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
import { oneLine, showsNothing } from '../text/shown.js';

/** May be left out; null is no value. (`IsOptional` lets null through, which no rule after it sees.) */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** Blanks around what people type or paste are not part of it; of a list, around each of its texts. */
export const Trimmed = () => changed((text) => text.trim());

/** Of names and titles, and of each of a list: one line, which does not turn the reading direction. */
export const OneLine = () => changed((text) => oneLine(text) || text.trim());

/**
 * A text of `least` to `most` UTF-16 units, so that it fits a column of `most` characters: the validator's own `Length`
 * and `MaxLength` leave signs out that take room there, and the database would refuse what they have let through. What
 * only looks empty is refused, since nobody could see or tap it.
 */
export const Sized = (least: number, most: number, options: ValidationOptions) =>
  applyDecorators(
    HasSize(least, most, options),
    ValidateBy(
      { name: 'shown', validator: { validate: (value) => !looksEmpty(value, least) } },
      { ...options, message: 'must have something to see in it: a letter, a digit or a sign' },
    ),
  );

/** The same for what nobody looks at, such as a search: it may look empty. */
export const AtMost = (most: number, options: ValidationOptions) => HasSize(0, most, options);

const HasSize = (least: number, most: number, options: ValidationOptions) =>
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

/** Blanks alone are empty, which may be meant where nothing is needed. */
const looksEmpty = (value: unknown, least: number): boolean =>
  typeof value === 'string' && (least > 0 ? value : value.trim()) !== '' && showsNothing(value);

const changed = (change: (text: string) => string) =>
  Transform(({ value }: { value: unknown }) => {
    const each = (one: unknown): unknown => (typeof one === 'string' ? change(one) : one);
    return Array.isArray(value) ? value.map(each) : each(value);
  });
