import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** May be left out; null is no value. (`IsOptional` lets null through, which no rule after it sees.) */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);

/** Blanks around what people type or paste are not part of it; of a list, around each of its texts. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trim) : trim(value)));

const trim = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
