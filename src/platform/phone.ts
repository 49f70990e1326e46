import { asciiDigits } from './digits.js';

const LONGEST = 100;
/** What nobody sees, such as the marks of direction that address books put around a number. */
const UNSEEN = /(?!\n)[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
const SCHEME = /^\s*(?:tel|callto):(?:\/\/)?/i;
const BETWEEN = /[\s\p{Pd}\u2212()[\]./·•_]/gu;
const EXTENSION = /\d\D*[;,#*×\p{L}]\D*\d{1,5}\D*$/u;
const ALLOWED =
  'use digits with spaces, dashes, dots or brackets between them, and a + in front if you like, such as +40 721 234 567.';

/** A number, or a piece of one, as people copy it, without all that only makes it readable. Other signs stay. */
export const barePhone = (typed: string): string => visible(typed).replace(BETWEEN, '');

/** A number as people copy it: its digits, with a + in front where its country is told; or what is wrong with it. */
export function readPhone(typed: string): { number: string } | { fault: string } {
  if (typed.length > LONGEST) return { fault: `is too long for a phone number: ${ALLOWED}` };
  const fault = faultOf(visible(typed));
  return fault ? { fault: `"${typed}" ${fault}` } : { number: barePhone(typed).replace(/^\+?00(?=[1-9])/, '+') };
}

function visible(typed: string): string {
  const plain = asciiDigits(typed.normalize('NFKC'))
    .replace(/[\r\v\f\u2028\u2029]/g, '\n')
    .replace(UNSEEN, '');
  return SCHEME.test(plain) ? plain.replace(SCHEME, '').replace(/%2b/i, '+').replaceAll('%20', ' ') : plain;
}

function faultOf(plain: string): string | null {
  if (EXTENSION.test(plain)) {
    return 'has an extension, which cannot be kept with the number: use digits only up to it, such as +40 721 234 567.';
  }
  if (areSeveral(plain)) return 'is more than one number: use digits of one number here, and give each on its own.';
  if (/\p{L}/u.test(plain)) return `has letters, so it is not a phone number: ${ALLOWED}`;
  return /^\+?\d+$/.test(plain.replace(BETWEEN, '')) ? null : `is not a phone number: ${ALLOWED}`;
}

/** A stroke stands within one number too, then with an area's code on one side of it. */
function areSeveral(plain: string): boolean {
  const long = (parts: string[], digits: number) => parts.filter((part) => part.replace(/\D/g, '').length >= digits);
  return (
    long(plain.split(/[\n,;|&]|\p{L}+|(?=\+)/u), 3).length > 1 ||
    long(plain.split('/'), 7).length > 1 ||
    long(plain.split(/\D/), 7).length > 1
  );
}
