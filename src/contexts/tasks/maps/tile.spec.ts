import { tileOf } from './tile.js';

it.each([
  // As OpenStreetMap shows them.
  ['50.4501,30.5234', { z: 16, x: 38324, y: 22098 }],
  ['-33.8568,151.2153', { z: 16, x: 60295, y: 39325 }],
  ['0,0', { z: 16, x: 32768, y: 32768 }],
  ['85.0511,180', { z: 16, x: 65535, y: 0 }],
])('knows the tile of %s', (place, tile) => {
  expect(tileOf(place)).toEqual(tile);
});

it.each(['', '50.4501', '50.4501,', '91,0', '86,0', '0,181', 'NaN,NaN', '1e1,0', '50,30/../x', ' 0,0'])(
  'knows no tile of “%s”',
  (place) => {
    expect(tileOf(place)).toBeUndefined();
  },
);
