import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { oneLine, showsNothing } from '../text/shown.js';

/** May be left out; null is no value. (`IsOptional` lets null through, which no rule after it sees.) */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** Blanks around what people type or paste are not part of it; of a list, around each of its texts. */
export const Trimmed = () => changed((text) => text.trim());

/** Of names and titles, and of each of a list: one line, which does not turn the reading direction. */
export const OneLine = () => changed((text) => oneLine(text) || text.trim());

/**
 * A text of `least` to `most` UTF-16 units, so that it fits a column of `most` characters: the validator's own `Length`
 * leaves signs out that take room there, and the database would refuse what it has let through. What only looks empty is
 * refused, since nobody could see or tap it.
 */
export const Sized = (least: number, most: number, options: ValidationOptions) =>
  applyDecorators(
    Matches(new RegExp(`^[^]{${least},${most}}$`), options),
    ValidateBy(
      { name: 'shown', validator: { validate: (value) => !looksEmpty(value, least) } },
      { ...options, message: 'must have something to see in it: a letter, a digit or a sign' },
    ),
  );

/** Blanks alone are empty, which may be meant where nothing is needed. */
const looksEmpty = (value: unknown, least: number): boolean =>
  typeof value === 'string' && (least > 0 ? value : value.trim()) !== '' && showsNothing(value);

const changed = (change: (text: string) => string) =>
  Transform(({ value }: { value: unknown }) => {
    const each = (one: unknown): unknown => (typeof one === 'string' ? change(one) : one);
    return Array.isArray(value) ? value.map(each) : each(value);
  });
