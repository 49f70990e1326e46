import { parsePhoneNumberFromString } from './phone-library.js';
import { invalidField } from '../../../platform/domain-error.js';
import { readPhone } from '../../../platform/phone.js';

/** E.164 allows 15 digits; numbers inside a company may have as few as 3. */
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 15;

/**
 * A typed number as it is stored: E.164 where the country is told (+ or 00 in front), else its digits.
 * @throws DomainError `validation` naming `path`
 */
export function phoneNumber(typed: unknown, path: string): string {
  // A list inside the list passes the validator, which looks into it for objects.
  if (typeof typed !== 'string') throw invalidField(path, 'must be a phone number as text');
  const read = readPhone(typed);
  if ('fault' in read) throw invalidField(path, read.fault);
  const { number } = read;
  const digits = number.replace('+', '').length;
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
    throw invalidField(
      path,
      `"${typed}" has ${digits} ${digits === 1 ? 'digit' : 'digits'}: a phone number has ${FEWEST_DIGITS} to ${MOST_DIGITS}.`,
    );
  }
  const known = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined;
  // One that cannot be is kept as it was typed: numbering plans change, and people know better.
  return known?.isPossible() ? known.number : number;
}
