import { describe, expect, it } from 'vitest';
import { piecesOf, placesIn } from './places.ts';

const written = (text: string) => placesIn(text).map(({ start, end }) => text.slice(start, end));

describe('places of a text', () => {
  it.each([
    ['It costs {{?amount}}, {{ contact.name }}.', ['{{?amount}}', '{{ contact.name }}']],
    ['{{contact.firstName|there}} {{date}}', ['{{contact.firstName|there}}', '{{date}}']],
    ['{{mustache}} {one} {{}} {{?}}', []],
  ])('in %j are %j', (text, places) => expect(written(text)).toEqual(places));
});

describe('pieces of a text', () => {
  it('keep what is open as it is written', () => {
    expect(piecesOf('Hello {{contact.name}}!')).toEqual([
      { text: 'Hello ', open: false },
      { text: '{{contact.name}}', open: true },
      { text: '!', open: false },
    ]);
  });
  it('have what stands in a place', () => {
    const pieces = piecesOf('{{?x}} {{date|soon}}', ({ fallback }) => fallback);
    expect(pieces.map(({ text }) => text).join('')).toBe('{{?x}} soon');
    expect(pieces.filter(({ open }) => open)).toEqual([{ text: '{{?x}}', open: true }]);
  });
});
