import { Transform } from 'class-transformer';
import { Matches, ValidateIf, type ValidationOptions } from 'class-validator';

/** May be left out; null is no value. (`IsOptional` lets null through, which no rule after it sees.) */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** Blanks around what people type or paste are not part of it; of a list, around each of its texts. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));

/**
 * A text of `least` to `most` UTF-16 units, so that it fits a column of `most` characters: the validator's own `Length`
 * leaves signs out that take room there, and the database would refuse what it has let through.
 */
export const Sized = (least: number, most: number, options: ValidationOptions) =>
  Matches(new RegExp(`^[^]{${least},${most}}$`), options);

const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
