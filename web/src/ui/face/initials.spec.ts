import { describe, expect, it } from 'vitest';
import { hueOf, initialsOf } from './initials.ts';

describe('the letters of a face', () => {
  it.each([
    ['Olena Kovalenko', 'OK'],
    ['Тарас Мельник', 'ТМ'],
    ['  ion  de la Brad ', 'ID'],
    ['Madonna', 'M'],
    ['😀 Ann', 'A'],
    ['«Teplo» Service', 'TS'],
    ['', '?'],
  ])('of %j are %j', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });

  it('stand on one of eight colours, the same for the same id', () => {
    const hues = Array.from({ length: 200 }, (_, i) => hueOf(`id ${i}`));
    expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
    expect(hueOf('id 7')).toBe(hues[7]);
  });
});
