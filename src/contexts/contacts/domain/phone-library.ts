import { createRequire } from 'node:module';
import type * as Library from 'libphonenumber-js';

/**
 * What is known of the world's numbering plans. class-validator has loaded the same library as CommonJS; imported as an
 * ES module it would be in memory, and be read at every start, a second time.
 */
export const { isSupportedCountry, parsePhoneNumberFromString } = createRequire(import.meta.url)(
  'libphonenumber-js',
) as typeof Library;
