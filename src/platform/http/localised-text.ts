import { ApiPropertyOptional } from '@nestjs/swagger';
import type { LocalisedText } from '../text/localised-text.js';
import { IfGiven, Sized, Trimmed } from './fields.js';

const MOST = 1000;

/** The text of one language, of at most so many characters. */
export const Translation = (language: string, most = MOST): PropertyDecorator => {
  const options = { message: `must be a text of 1 to ${most} characters; leave a language out that has none` };
  const decorators = [
    ApiPropertyOptional({ minLength: 1, maxLength: most, description: language }),
    IfGiven(),
    Trimmed(),
    Sized(1, most, options),
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
