import { ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, Sized, Trimmed } from '../../../platform/http/fields.js';
import type { LocalisedText } from '../domain/localised-text.js';

const MOST = 1000;

const Translation = (language: string): PropertyDecorator => {
  const options = { message: `must be a text of 1 to ${MOST} characters; leave a language out that has none` };
  const decorators = [
    ApiPropertyOptional({ minLength: 1, maxLength: MOST, description: language }),
    IfGiven(),
    Trimmed(),
    Sized(1, MOST, options),
  ];
  return (target, key) => decorators.forEach((decorator) => decorator(target, key));
};

/** A text to customers in some languages; who speaks none of them gets English, else whichever there is. */
export class LocalisedTextView implements LocalisedText {
  @Translation('English')
  en?: string;

  @Translation('Romanian')
  ro?: string;

  @Translation('Russian')
  ru?: string;

  @Translation('Ukrainian')
  uk?: string;
}
