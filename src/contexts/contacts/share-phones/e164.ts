import type { CountryCode } from 'libphonenumber-js';
import { readPhone } from '../../../platform/phone.js';
import { isSupportedCountry, parsePhoneNumberFromString } from '../domain/phone-library.js';

/**
 * A number as its owner's messenger tells it, in E.164; null when it cannot be read. Messengers leave the plus out, so the
 * digits are taken for an international number first; where they are none, for one of their country.
 * @param country ISO 3166, two letters
 */
export function e164(number: string, country: string | null): string | null {
  const typed = readPhone(number);
  if ('fault' in typed) return null;
  const digits = typed.number;
  const international = read(digits.replace(/^\+?/, '+'));
  if (international !== null || digits.startsWith('+') || country === null) return international;
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? read(digits, code) : null;
}

function read(digits: string, country?: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(digits, country);
  return parsed?.isValid() ? parsed.number : null;
}
