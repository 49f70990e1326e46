import { e164 } from './e164.js';

it.each([
  ['+375291234567', null, '+375291234567'],
  ['375291234567', 'BY', '+375291234567'],
  ['375291234567', null, '+375291234567'],
  ['+375 (29) 123-45-67', 'RO', '+375291234567'],
  ['00375291234567', 'RO', '+375291234567'],
  // His number is of another country than his device says, and would be a valid one there too.
  ['375291234567', 'DE', '+375291234567'],
  ['0721234567', 'RO', '+40721234567'],
  ['0721 234 567', 'ro', '+40721234567'],
  ['80291234567', 'BY', '+375291234567'],
  ['2025550123', 'US', '+12025550123'],
  ['0721234567', null, null],
  ['0721234567', 'ZZ', null],
  ['12', 'BY', null],
  ['+12', 'BY', null],
  ['', 'BY', null],
  ['not a number', 'BY', null],
])('%j of %j is %j', (number, country, expected) => expect(e164(number, country)).toBe(expected));
