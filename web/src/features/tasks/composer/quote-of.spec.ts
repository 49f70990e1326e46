import { expect, it } from 'vitest';
import { quoteOf } from './quote-of.ts';

const nothing = { text: '', files: [] };
const said = (text: string) => quoteOf({ ...nothing, text });

it('quotes the beginning of a message, line by line, and no quote in it', () => {
  expect(said('It drips.\n\nSince Monday.')).toBe('> It drips.\n> Since Monday.');
  expect(said('> When?\nOn Tuesday')).toBe('> On Tuesday');
  expect(said('1\n2\n3\n4\n5')).toBe('> 1\n> 2\n> 3\n> 4…');
  expect(said('a '.repeat(400))).toBe(`> ${'a '.repeat(140).trimEnd()}…`);
});

it('names what a message without a text holds', () => {
  expect(quoteOf({ ...nothing, location: { lat: 50.4501, lon: 30.5234 } })).toBe('> 50.4501, 30.5234');
  expect(quoteOf({ ...nothing, sharedContact: { name: 'Petro', phoneNumber: '+380445550127' } })).toBe(
    '> Petro +380445550127',
  );
  const files = [{ kind: 'picture', name: 'boiler.png' }] as Parameters<typeof quoteOf>[0]['files'];
  expect(quoteOf({ ...nothing, files })).toBe('> boiler.png');
  expect(quoteOf(nothing)).toBe('');
});
